package dev.zetel.access.sample;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Permissions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** A resource of a service, with operations for different callers. */
@Path("/v1.0/notes")
public class GuardedResource {

    private final Caller caller;

    GuardedResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permissions.READ_TENANT)
    public Map<String, String> list() {
        return Map.of("tenant", caller.tenant().toString());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permissions.ASSIGN_LICENSES)
    public NoteView write(NoteView note) {
        return note;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @PermissionsAllowed(Permissions.OPERATE)
    public Map<String, Long> importNotes(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("unguarded")
    public String unguarded() {
        return "nobody may read this";
    }

    @GET
    @Path("operate")
    @PermissionsAllowed(Permissions.OPERATE)
    public void operate() {}

    @GET
    @Path("failing")
    @PermissionsAllowed(Permissions.OPERATE)
    public String failing() {
        throw new IllegalStateException("a secret");
    }

    /** A body. */
    public record NoteView(String text) {}
}
