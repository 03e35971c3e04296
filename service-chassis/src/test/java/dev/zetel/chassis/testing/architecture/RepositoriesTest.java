package dev.zetel.chassis.testing.architecture;

import static dev.zetel.chassis.testing.architecture.TypesTest.accepts;
import static dev.zetel.chassis.testing.architecture.TypesTest.refuses;

import org.junit.jupiter.api.Test;

class RepositoriesTest {

    private static final String ROOT = "dev.zetel.chassis.testing";
    private static final String SAMPLES = "architecture.Samples$";

    private final ModuleLayout module = ModuleLayout.of(ROOT);
    private final Repositories repositories =
            new Repositories(Samples.RepositoryBase.class.getName(), Samples.EntityBase.class.getName());

    @Test
    void refusesAMethodWithoutTheTenant() {
        var rule = repositories.takeTheTenantFirst(module);

        refuses(rule, "ForgetfulSeats.all() does not take", Samples.ForgetfulSeats.class);
        refuses(rule, "Seats.all() does not take", Samples.Seats.class, Samples.Seats.Rows.class);
        accepts(rule, Samples.TenantSeats.class);
        accepts(rule, Samples.HiddenSeats.class, Samples.HiddenSeats.Rows.class);
    }

    @Test
    void exemptsWhatTheModuleLists() {
        var method = module.crossTenant(SAMPLES + "ForgetfulSeats.all");
        var ofAnother = module.crossTenant(SAMPLES + "Forgetful");

        accepts(repositories.takeTheTenantFirst(method), Samples.ForgetfulSeats.class);
        refuses(repositories.takeTheTenantFirst(ofAnother), "does not take", Samples.ForgetfulSeats.class);
    }

    @Test
    void refusesRowsThatOthersSee() {
        var rule = repositories.rowsAreHidden();

        refuses(rule, "SeatRows is not a nested", Samples.SeatRows.class);
        refuses(rule, "PublicSeats$Rows is not a nested", Samples.PublicSeats.class, Samples.PublicSeats.Rows.class);
        refuses(rule, "OddSeats$Table is not a nested", Samples.OddSeats.class, Samples.OddSeats.Table.class);
        refuses(rule, "Neighbour knows", Samples.Seats.class, Samples.Seats.Rows.class, Samples.Neighbour.class);
        accepts(rule, Samples.HiddenSeats.class, Samples.HiddenSeats.Rows.class);
    }

    @Test
    void refusesAnActiveRecord() {
        refuses(repositories.nothingIsAnActiveRecord(), "ActiveSeat", Samples.ActiveSeat.class);
        accepts(repositories.nothingIsAnActiveRecord(), Samples.Circle.class);
    }

    @Test
    void refuseToLookAtNothing() {
        var nothing = "failed to check any classes";

        refuses(repositories.takeTheTenantFirst(module), nothing, Samples.Circle.class);
        refuses(repositories.rowsAreHidden(), nothing);
        refuses(repositories.nothingIsAnActiveRecord(), nothing);
    }
}
