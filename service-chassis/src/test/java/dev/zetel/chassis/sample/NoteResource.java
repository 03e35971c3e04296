package dev.zetel.chassis.sample;

import static java.util.Collections.nCopies;

import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import dev.zetel.chassis.tenancy.TenantScope;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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

    private final TenantScope scope;
    private final ODataResponses collections;

    NoteResource(TenantScope scope, ODataResponses collections) {
        this.scope = scope;
        this.collections = collections;
    }

    @GET
    public Map<String, String> list() {
        return Map.of("tenant", scope.party());
    }

    @GET
    @Path("page")
    public Page<NoteRow> page(@Context UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("rows", "$select"));
        var row = new NoteRow(UUID.fromString(scope.party()), "A note");
        var rows = nCopies(Integer.parseInt(uri.getQueryParameters().getFirst("rows")), row);
        return collections.page(uri, query, NoteRow.class, rows, NoteRow::text);
    }

    @GET
    @Path("unreadable")
    public Entity<UnreadableNote> unreadable(@Context UriInfo uri) {
        return collections.entity(uri, new UnreadableNote("A note"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public NoteView write(NoteView note) {
        return note;
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    public Map<String, Long> importNotes(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    /** A row of a page. */
    record NoteRow(UUID id, String text) {}

    /** A view that fails while it is written. */
    record UnreadableNote(String text) {

        @Override
        public String text() {
            throw new IllegalStateException("unreadable");
        }
    }

    /** A body. */
    public record NoteView(String text) {}
}
