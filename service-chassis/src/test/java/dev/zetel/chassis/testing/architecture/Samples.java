package dev.zetel.chassis.testing.architecture;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/** Classes that break one rule each, and some that keep it. */
interface Samples {

    @interface Allowed {
        String[] value();
    }

    class Named {
        public static final String READ = "notes.read";
    }

    class SeatManager {}

    interface Shape {}

    class Circle implements Shape {}

    interface Event {}

    interface OneEvent extends Event {}

    class Opened implements OneEvent {}

    class Closed implements Event {}

    @FunctionalInterface
    interface Step {
        void run();
    }

    class Walk implements Step {
        @Override
        public void run() {}
    }

    class Wide {
        Wide(int a, int b, int c, int d, int e, int f) {}
    }

    record WideRecord(int a, int b, int c, int d, int e, int f) {}

    class TwoUseCases {
        @Transactional
        public void renew() {}

        public void cancel() {}
    }

    class OneUseCase {
        @Transactional
        public void renew() {}
    }

    class OpenResource {
        @GET
        public void read() {}
    }

    class MisspeltResource {
        @GET
        @Allowed({Named.READ, "notes.raed"})
        public void read() {}
    }

    class GuardedResource {
        @GET
        @Allowed(Named.READ)
        public void read() {}
    }

    interface ReadOperations {
        @GET
        void read(String id);
    }

    class ForgetfulResource implements ReadOperations {
        @Override
        public void read(String id) {}
    }

    class AnyBodyResource {
        @POST
        public void write(@QueryParam("after") String after, String body) {}
    }

    class JsonResource {
        @POST
        @Consumes("application/json")
        public void write(@QueryParam("after") String after, String body) {}
    }

    class BareResource {
        @GET
        public WideRecord read() {
            return null;
        }
    }

    class BareCreatedResource {
        @POST
        public RestResponse<WideRecord> create() {
            return null;
        }
    }

    class HiddenResource {
        @GET
        public Response read() {
            return null;
        }
    }

    class ODataResource {
        @GET
        public Page<WideRecord> list() {
            return null;
        }

        @POST
        public RestResponse<Entity<WideRecord>> create() {
            return null;
        }

        @PATCH
        public RestResponse<Void> change() {
            return null;
        }

        @DELETE
        public void delete() {}
    }

    class ForgetfulSeats {
        EntityManager database;

        void all() {}
    }

    class TenantSeats {
        EntityManager database;

        void all(TenantId tenant) {}
    }

    interface RepositoryBase {}

    class EntityBase {}

    class ActiveSeat extends EntityBase {}

    class Seats {
        Rows rows;

        void all() {}

        static class Rows implements RepositoryBase {}
    }

    class SeatRows implements RepositoryBase {}

    class PublicSeats {
        Rows rows;

        public static class Rows implements RepositoryBase {}
    }

    class OddSeats {
        Table rows;

        void all(TenantId tenant) {}

        static class Table implements RepositoryBase {}
    }

    class HiddenSeats {
        Rows rows;

        void all(TenantId tenant) {}

        static class Rows implements RepositoryBase {}
    }

    class Neighbour {
        Seats.Rows rows;
    }
}
