package dev.zetel.notifications.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The API document of a service is never empty. */
@Path("/v1.0/sample")
public class SampleResource {

    @GET
    public String get() {
        return "sample";
    }
}
