package org.hearsay.serve;

import java.util.List;
import org.apache.jena.atlas.web.AuthScheme;
import org.apache.jena.fuseki.main.JettySecurityLib;
import org.eclipse.jetty.ee10.servlet.security.ConstraintMapping;
import org.eclipse.jetty.ee10.servlet.security.ConstraintSecurityHandler;
import org.eclipse.jetty.security.Constraint;
import org.hearsay.load.remote.Credentials;

/** Who may do what beside reading. The dataset's own services name their user in the assembler file. */
final class Administration {
    private static final List<String> CHANGING = List.of("POST", "PUT", "PATCH", "DELETE");

    private Administration() {}

    /** Lets the editor alone do what changes anything under {@code /$/}; Fuseki itself would let everyone. */
    static ConstraintSecurityHandler securityHandler(Credentials editor) {
        ConstraintSecurityHandler handler = JettySecurityLib.makeSecurityHandler(
                "Hearsay", JettySecurityLib.makeUserStore(editor.user(), editor.password()), AuthScheme.BASIC);
        for (String method : CHANGING) {
            ConstraintMapping mapping = new ConstraintMapping();
            mapping.setPathSpec("/$/*");
            mapping.setMethod(method);
            mapping.setConstraint(Constraint.ANY_USER);
            handler.addConstraintMapping(mapping);
        }
        return handler;
    }
}
