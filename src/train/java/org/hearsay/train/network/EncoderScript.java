package org.hearsay.train.network;

import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The encoder, its loss and its optimizer as a TorchScript module that is written here as text. DJL's own arrays cannot be cast to bfloat16,
 * in which the matrix products run several times as fast on processors that have it; a script can.
 */
public final class EncoderScript {

    /** Pickles of an object of class {@code __torch__.M} whose one attribute is {@code training = False}, and of an empty tuple. */
    private static final byte[] OBJECT =
            latin1("\u0080\u0002c__torch__\nM\nq\u0000)\u0081}(X\b\u0000\u0000\u0000trainingq\u0001\u0089ubq\u0002.");

    private static final byte[] NO_CONSTANTS = latin1("\u0080\u0002).");

    private EncoderScript() {}

    /**
     * Shapes and choices that are written into the script.
     *
     * @param dropout share of the hidden values dropped in training
     * @param type PyTorch's number of the type in which products are computed: {@link #BFLOAT16} or {@link #FLOAT32}
     * @param crf whether the loss is that of the label chain, or else the tokens' cross entropy
     */
    public record Shape(int layers, int width, int heads, double dropout, int type, boolean crf) {}

    /** Attention heads of MiniLM-L6 and of bge-small. */
    public static final int HEADS = 12;

    public static final int BFLOAT16 = 15;
    public static final int FLOAT32 = 6;

    /** Number of parameters before the layers: word, position and type embeddings and their norm. */
    static final int BEFORE_LAYERS = 5;

    /** Parameters of a layer: query, key and value in one; output; norm; intermediate; output; norm; each weight and bias. */
    static final int PER_LAYER = 12;

    static PtSymbolBlock load(PtNDManager manager, Shape shape) throws IOException {
        JniUtils.setGraphExecutorOptimize(false);
        return JniUtils.loadModule(manager, new ByteArrayInputStream(archive(source(shape))), false, false);
    }

    private static byte[] archive(String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "m/data.pkl", OBJECT);
            store(zip, "m/code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            store(zip, "m/constants.pkl", NO_CONSTANTS);
            store(zip, "m/version", latin1("3\n"));
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String source(Shape shape) {
        return """
                class M(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                %s%s%s%s%s""".formatted(
                        encode("encode_train", shape, true),
                        encode("encode", shape, false),
                        loss(shape),
                        LOGITS.formatted(at(shape, 0), at(shape, 1)),
                        ADAM)
                .replace("$TYPE", String.valueOf(shape.type()));
    }

    private static int at(Shape shape, int head) {
        return BEFORE_LAYERS + PER_LAYER * shape.layers() + head;
    }

    private static String encode(String name, Shape s, boolean train) {
        StringBuilder code = new StringBuilder("""
                  def %s(self: __torch__.M, ids: Tensor, types: Tensor, mask: Tensor, ps: List[Tensor]) -> Tensor:
                    B = torch.size(ids, 0)
                    S = torch.size(ids, 1)
                    bias = torch.to(torch.reshape((mask - 1.) * 10000., [B, 1, 1, S]), $TYPE)
                    p = torch.reshape(torch.slice(ps[1], 0, 0, S), [1, S, %d])
                    e = torch.embedding(ps[0], ids) + torch.embedding(ps[2], types) + p
                    x = torch.layer_norm(e, [%d], ps[3], ps[4], 1e-12, False)
                """.formatted(name, s.width(), s.width()));
        code.append(drop("x", s.dropout(), train));
        for (int layer = 0; layer < s.layers(); layer++) {
            code.append(layer(s, BEFORE_LAYERS + PER_LAYER * layer, train));
        }
        return code.append("    return x\n").toString();
    }

    private static String drop(String variable, double share, boolean train) {
        return train && share > 0 ? "    %1$s = torch.dropout(%1$s, %2$s, True)\n".formatted(variable, share) : "";
    }

    private static String layer(Shape s, int first, boolean train) {
        int size = s.width() / s.heads();
        String attend =
                "    c = torch.matmul(torch.softmax(torch.matmul(q, torch.transpose(k, 2, 3)) * %s + bias, -1), v)\n"
                        .formatted(1 / Math.sqrt(size));
        return "    xb = torch.to(x, $TYPE)\n"
                + "    h = torch.reshape(%s, [B, S, 3, %d, %d])\n".formatted(linear("xb", first), s.heads(), size)
                + "    q = torch.transpose(torch.select(h, 2, 0), 1, 2)\n"
                + "    k = torch.transpose(torch.select(h, 2, 1), 1, 2)\n"
                + "    v = torch.transpose(torch.select(h, 2, 2), 1, 2)\n"
                + attend
                + "    c = torch.reshape(torch.transpose(c, 1, 2), [B, S, %d])\n".formatted(s.width())
                + "    o = %s\n".formatted(linear("c", first + 2))
                + drop("o", s.dropout(), train)
                + norm(s, "x", first + 4)
                + "    g = torch.gelu(%s)\n".formatted(linear("torch.to(x, $TYPE)", first + 6))
                + "    o = %s\n".formatted(linear("g", first + 8))
                + drop("o", s.dropout(), train)
                + norm(s, "x", first + 10);
    }

    private static String linear(String input, int p) {
        return "torch.linear(%s, torch.to(ps[%d], $TYPE), torch.to(ps[%d], $TYPE))".formatted(input, p, p + 1);
    }

    private static String norm(Shape s, String x, int p) {
        return "    x = torch.layer_norm(%s + torch.to(o, 6), [%d], ps[%d], ps[%d], 1e-12, False)\n"
                .formatted(x, s.width(), p, p + 1);
    }

    /** Emissions [batch, tokens, labels] at each token's first piece. */
    private static final String LOGITS = """
              def logits(self: __torch__.M, ids: Tensor, types: Tensor, mask: Tensor, firsts: Tensor, ps: List[Tensor]) -> Tensor:
                x = (self).encode(ids, types, mask, ps, )
                i = torch.expand(torch.unsqueeze(firsts, -1), [-1, -1, torch.size(x, 2)])
                return torch.linear(torch.gather(x, 1, i), ps[%d], ps[%d])
            """;

    /**
     * The mean loss of a token. {@code starts} is 1 where a sentence starts, 2 where a window starts within one, else 0; {@code allowed} and
     * {@code begins} are 0, or very low where BIO forbids.
     */
    private static String loss(Shape s) {
        String head = """
                  def forward(self: __torch__.M, ids: Tensor, types: Tensor, mask: Tensor, firsts: Tensor, labels: Tensor, valid: Tensor, starts: Tensor, allowed: Tensor, begins: Tensor, ps: List[Tensor]) -> Tensor:
                    x = (self).encode_train(ids, types, mask, ps, )
                    i = torch.expand(torch.unsqueeze(firsts, -1), [-1, -1, torch.size(x, 2)])
                    h = torch.gather(x, 1, i)
                %s    e = torch.linear(h, ps[%d], ps[%d])
                    y = torch.unsqueeze(labels, -1)
                """.formatted(drop("h", s.dropout(), true), at(s, 0), at(s, 1));
        if (!s.crf()) {
            return head + """
                        l = torch.squeeze(torch.gather(torch.log_softmax(e, -1), 2, y), -1)
                        return torch.neg(torch.sum(l * valid)) / torch.sum(valid)
                    """;
        }
        return head + CHAIN.formatted(at(s, 2), at(s, 3));
    }

    private static final String CHAIN = """
                trans = ps[%d] + allowed
                first = ps[%d] + begins
                B = torch.size(e, 0)
                T = torch.size(e, 1)
                K = torch.size(e, 2)
                one = torch.to(torch.eq(starts, 1.), 6)
                none = torch.to(torch.eq(starts, 0.), 6)
                gold = torch.sum(torch.squeeze(torch.gather(e, 2, y), -1) * valid)
                gold = gold + torch.sum(torch.gather(first, 0, torch.reshape(labels, [-1])) * torch.reshape(one * valid, [-1]))
                prev = torch.slice(labels, 1, 0, T - 1)
                next = torch.slice(labels, 1, 1, T)
                steps = torch.gather(torch.reshape(trans, [-1]), 0, torch.reshape(prev * K + next, [-1]))
                gold = gold + torch.sum(steps * torch.reshape(torch.slice(none * valid, 1, 1, T), [-1]))
                tr = torch.unsqueeze(trans, 0)
                alpha = torch.unsqueeze(torch.select(one, 1, 0), 1) * first + torch.select(e, 1, 0)
                for t in range(T - 1):
                  u = t + 1
                  on = torch.logsumexp(torch.unsqueeze(alpha, 2) + tr, [1])
                  fresh = torch.logsumexp(alpha, [1], True) + first
                  s = torch.where(torch.gt(torch.unsqueeze(torch.select(starts, 1, u), 1), 0.5), fresh, on) + torch.select(e, 1, u)
                  alpha = torch.where(torch.gt(torch.unsqueeze(torch.select(valid, 1, u), 1), 0.5), s, alpha)
                z = torch.sum(torch.logsumexp(alpha, [1]))
                return (z - gold) / torch.sum(valid)
            """;

    /** One step of AdamW in place; {@code scale} divides the gradients. {@code mix} of the new weights goes into the running average. */
    private static final String ADAM = """
              def adam(self: __torch__.M, ps: List[Tensor], gs: List[Tensor], ms: List[Tensor], vs: List[Tensor], ns: List[Tensor], lr: Tensor, scale: Tensor) -> Tensor:
                torch._foreach_add_(ns, 1.)
                torch._fused_adamw_(ps, gs, ms, vs, annotate(List[Tensor], []), ns, lr=lr, beta1=0.9, beta2=0.99, weight_decay=0.01, eps=1e-06, amsgrad=False, maximize=False, grad_scale=scale)
                return lr
              def average(self: __torch__.M, es: List[Tensor], ps: List[Tensor], mix: Tensor) -> Tensor:
                m = float(torch.item(mix))
                for i in range(torch.len(es)):
                  torch.lerp_(es[i], ps[i], m)
                return mix
              def norm(self: __torch__.M, gs: List[Tensor]) -> Tensor:
                return torch.norm(torch.stack(torch._foreach_norm(gs)))
            """;
}
