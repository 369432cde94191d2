package app.overture.shared;

import org.springframework.mock.env.MockEnvironment;

/** Our own address without a running server. */
public final class TestAddress {

    private TestAddress() {}

    public static OwnAddress at(int port) {
        return new OwnAddress(
                new OvertureProperties(
                        java.nio.file.Path.of("."),
                        "",
                        "",
                        "",
                        "",
                        "",
                        1,
                        "",
                        "https://api.openai.com/v1",
                        "m",
                        "",
                        ""),
                new MockEnvironment().withProperty("local.server.port", Integer.toString(port)));
    }
}
