package dev.zetel.access.sample;

import dev.zetel.access.caller.Caller;
import dev.zetel.access.permission.Allow;
import dev.zetel.access.permission.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
    @Allow(Permission.READ_TENANT)
    public Map<String, String> list() {
        return Map.of("tenant", caller.tenant().toString());
    }

    @POST
    @Allow(Permission.ASSIGN_LICENSES)
    public NoteView write(NoteView note) {
        return note;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @Allow(Permission.OPERATE)
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
    @Allow(Permission.OPERATE)
    public void operate() {}

    @GET
    @Path("failing")
    @Allow(Permission.OPERATE)
    public String failing() {
        throw new IllegalStateException("a secret");
    }

    /** A body. */
    public record NoteView(String text) {}
}
