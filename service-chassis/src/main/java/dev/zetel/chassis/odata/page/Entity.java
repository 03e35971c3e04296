package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One object with its context, written as one; built by {@link ODataResponses}. */
@JsonSerialize(using = EntityWriter.class)
public record Entity<T>(
        @JsonProperty("@odata.context") String context,
        T entity,
        @Schema(hidden = true) Selection selection) {}
