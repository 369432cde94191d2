package app.overture.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A port that leads to another one, a while later: every byte, there and back, arrives after the delay and in order. */
public final class SlowNetwork implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay;

    public SlowNetwork(int target, Duration eachWay) {
        this.target = target;
        this.delay = eachWay;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void delay(Duration eachWay) {
        delay = eachWay;
    }

    /** Every connection breaks, with all that is under way on it; new ones are welcome. */
    public void cut() {
        open.forEach(SlowNetwork::quietly);
        open.clear();
    }

    @Override
    public void close() {
        quietly(door);
        open.forEach(SlowNetwork::quietly);
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = door.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), target);
                caller.setTcpNoDelay(true);
                called.setTcpNoDelay(true);
                open.add(caller);
                open.add(called);
                carry(caller, called);
                carry(called, caller);
            }
        } catch (IOException closed) {
            close();
        }
    }

    private record Parcel(byte[] bytes, long due, long number) implements Delayed {

        private static final AtomicLong NUMBERS = new AtomicLong();

        static Parcel in(Duration delay, byte[] bytes) {
            return new Parcel(bytes, System.nanoTime() + delay.toNanos(), NUMBERS.incrementAndGet());
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Parcel later = (Parcel) other;
            int byTime = Long.compare(due - later.due, 0);
            return byTime != 0 ? byTime : Long.compare(number, later.number);
        }
    }

    private void carry(Socket from, Socket to) {
        DelayQueue<Parcel> underway = new DelayQueue<>();
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream()) {
                byte[] buffer = new byte[16_384];
                int read = in.read(buffer);
                while (read >= 0) {
                    underway.add(Parcel.in(delay, Arrays.copyOf(buffer, read)));
                    read = in.read(buffer);
                }
            } catch (IOException closed) {
                // Hung up; what is under way still arrives.
            }
            underway.add(Parcel.in(delay, new byte[0]));
        });
        Thread.ofVirtual().start(() -> {
            try (OutputStream out = to.getOutputStream()) {
                Parcel parcel = underway.take();
                while (parcel.bytes().length > 0) {
                    out.write(parcel.bytes());
                    out.flush();
                    parcel = underway.take();
                }
            } catch (IOException closed) {
                quietly(from);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void quietly(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            // It was closed already.
        }
    }
}
