package dev.zetel.chassis.sample;

import static java.util.Collections.nCopies;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zetel.chassis.caller.Allow;
import dev.zetel.chassis.caller.Caller;
import dev.zetel.chassis.caller.Permission;
import dev.zetel.chassis.rest.Collections;
import dev.zetel.chassis.rest.Query;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a service's resource looks like to the chassis. */
@Path("/v1.0/notes")
public class NoteResource {

    private final Caller caller;
    private final Collections collections;

    NoteResource(Caller caller, Collections collections) {
        this.caller = caller;
        this.collections = collections;
    }

    @GET
    @Allow(Permission.READ_TENANT)
    public Map<String, String> list() {
        return Map.of("tenant", caller.tenant().toString());
    }

    @GET
    @Path("page")
    @Allow(Permission.READ_TENANT)
    public ObjectNode page(@Context UriInfo uri) {
        var query = Query.of(uri, Set.of("rows", "$select"));
        var row = new NoteRow(caller.tenant().value(), "A note");
        var rows = nCopies(Integer.parseInt(uri.getQueryParameters().getFirst("rows")), row);
        return collections.page(uri, query, NoteRow.class, rows, NoteRow::text);
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

    /** A row of a page. */
    record NoteRow(UUID id, String text) {}

    /** A body. */
    public record NoteView(String text) {}
}
