package org.pasokh.interaction.configuration.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What a thing is called in the two languages of the installation.
public record Words(
        @NotBlank @Size(max = 200) String en,
        @NotBlank @Size(max = 200) String fa) {}
