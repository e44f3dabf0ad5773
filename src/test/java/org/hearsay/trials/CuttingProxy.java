package org.hearsay.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands bytes on to a server of this machine, and cuts the connection in the middle of some of the requests and of some of the answers. */
final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "cutting-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    CuttingProxy(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections were cut so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                int number = connections.incrementAndGet();
                // every third connection ends early: in the request, or in the answer when the work is done
                threads.submit(() -> pump(client, server, number % 6 == 3 ? 3000 : Long.MAX_VALUE));
                threads.submit(() -> pump(server, client, number % 6 == 0 ? 20 : Long.MAX_VALUE));
            } catch (IOException e) {
                // closed, or the server is away: the client sees a connection that ends
            }
        }
    }

    private void pump(Socket from, Socket to, long atMost) {
        byte[] buffer = new byte[1024];
        long passed = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (passed + read > atMost) {
                    cuts.incrementAndGet();
                    return;
                }
                out.write(buffer, 0, read);
                out.flush();
                passed += read;
            }
        } catch (IOException e) {
            // the other end is gone
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
