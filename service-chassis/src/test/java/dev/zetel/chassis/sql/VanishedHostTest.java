package dev.zetel.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.zetel.chassis.testing.ServiceResources;
import dev.zetel.chassis.testing.TcpProxy;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The host of the database vanishes without a word, and another takes its address. */
@QuarkusTest
@QuarkusTestResource(ServiceResources.class)
class VanishedHostTest {

    /** Long enough for a connection to be asked whether it is still there. */
    private static final Duration AT_REST = Duration.ofSeconds(6);

    @Inject
    AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ParameterizedTest
    @CsvSource({
        "statement_timeout, 30s",
        "lock_timeout, 10s",
        "idle_in_transaction_session_timeout, 1min",
        "tcp_keepalives_idle, 10",
        "tcp_keepalives_interval, 5",
        "tcp_keepalives_count, 3",
        "tcp_user_timeout, 20000"
    })
    void everySessionHasItsLimits(String setting, String value) throws SQLException {
        assertThat(read(dataSource, "show " + setting)).isEqualTo(value);
    }

    @Test
    void noAnswerIsWaitedForForEver() {
        var driver = dataSource
                .getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcProperties();

        assertThat(driver)
                .containsEntry("connectTimeout", "5")
                .containsEntry("socketTimeout", "40")
                .containsEntry("tcpKeepAlive", "true");
    }

    /** Well before the driver itself would give up. */
    @Test
    void aConnectionThatWasKeptIsReplaced() throws Exception {
        var place = URI.create(url.substring("jdbc:".length()));
        try (var proxy = TcpProxy.to(place.getPort());
                var pool = pool(url.replace(":" + place.getPort(), ":" + proxy.port()))) {
            var before = read(pool, "select pg_backend_pid()");
            assertThat(read(pool, "select pg_backend_pid()")).isEqualTo(before);
            await().pollDelay(AT_REST).until(() -> true);

            proxy.replaceHost();

            var after = await().atMost(Duration.ofSeconds(20))
                    .until(() -> read(pool, "select pg_backend_pid()"), pid -> !pid.equals(before));
            assertThat(after).isNotEqualTo(before);
        }
    }

    /** With the settings of the service, but at another address. */
    private AgroalDataSource pool(String address) throws SQLException {
        var configured = dataSource.getConfiguration().connectionPoolConfiguration();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(new AgroalConnectionPoolConfigurationSupplier(configured)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address))));
    }

    private static String read(AgroalDataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
