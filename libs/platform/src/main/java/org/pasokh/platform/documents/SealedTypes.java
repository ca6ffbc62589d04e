package org.pasokh.platform.documents;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Writes the simple name of a sealed interface's record beside its fields, so that domain types need no annotation.
/// Renaming such a record is a change of the stored form.
final class SealedTypes extends JacksonAnnotationIntrospector {

    static final String NAME = "_type";

    private static final JsonTypeInfo.Value BY_SIMPLE_NAME = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, NAME, null, false, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        JsonTypeInfo.Value declared = super.findPolymorphicTypeInfo(config, annotated);
        if (declared != null) {
            return declared;
        }
        return isOfSealedFamily(annotated.getRawType()) ? BY_SIMPLE_NAME : null;
    }

    private static boolean isOfSealedFamily(@Nullable Class<?> type) {
        if (type == null || type.isEnum() || type.getPackageName().startsWith("java.")) {
            return false;
        }
        return type.isSealed()
                || isOfSealedFamily(type.getSuperclass())
                || Arrays.stream(type.getInterfaces()).anyMatch(SealedTypes::isOfSealedFamily);
    }
}
