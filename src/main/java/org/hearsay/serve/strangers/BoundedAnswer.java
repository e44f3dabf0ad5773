package org.hearsay.serve.strangers;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** An answer that breaks off when it is too long, so that whoever reads it sees that it is not whole. For one thread. */
final class BoundedAnswer extends HttpServletResponseWrapper {
    private long left;

    BoundedAnswer(HttpServletResponse response, long most) {
        super(response);
        this.left = most;
    }

    /** @throws IOException if more was to be written than may be */
    void finish() throws IOException {
        if (left < 0) {
            throw new IOException("the answer is longer than this server gives");
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Counting(super.getOutputStream());
    }

    private final class Counting extends ServletOutputStream {
        private final ServletOutputStream out;

        Counting(ServletOutputStream out) {
            this.out = out;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            finish();
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
