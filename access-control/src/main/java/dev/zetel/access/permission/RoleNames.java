package dev.zetel.access.permission;

import dev.zetel.contracts.directory.AdministratorRole;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as one column: their names, joined by commas. */
@Converter
public class RoleNames implements AttributeConverter<Set<AdministratorRole>, String> {

    @Override
    public String convertToDatabaseColumn(Set<AdministratorRole> roles) {
        return write(roles);
    }

    @Override
    public Set<AdministratorRole> convertToEntityAttribute(String names) {
        return read(names);
    }

    public static String write(Set<AdministratorRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public static Set<AdministratorRole> read(String names) {
        var roles = EnumSet.noneOf(AdministratorRole.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(AdministratorRole::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
