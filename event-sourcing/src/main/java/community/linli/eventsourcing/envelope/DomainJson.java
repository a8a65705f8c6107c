package community.linli.eventsourcing.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import community.linli.eventsourcing.Command;
import community.linli.eventsourcing.Identifier;
import community.linli.eventsourcing.Occurrence;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/**
 * How domain records are written as JSON: components by name, an {@link Identifier} as its bare text, times as ISO-8601, absent values left
 * out. A state that is a sealed interface carries its case as {@code "kind"}. Reading ignores unknown fields, because a later version may
 * have added some. Thread-safe.
 */
public final class DomainJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new Cases())
            .addModule(identifiers())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DomainJson() {}

    /** The mapper of the log and of the decider's store. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Teaches another mapper to write identifiers as bare text. */
    public static SimpleModule identifiers() {
        return new IdentifierModule();
    }

    /** Sealed states name their case; events and commands do not, since their type is in the envelope. */
    private static final class Cases extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass && isCase(annotated.getRawType())) {
                return JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, true);
            }
            return super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass
                    && annotated.getRawType().isSealed()
                    && isCase(annotated.getRawType())) {
                List<NamedType> cases = new ArrayList<>();
                collect(annotated.getRawType(), cases);
                return cases;
            }
            return super.findSubtypes(config, annotated);
        }

        @Override
        public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
            return isCase(annotated.getRawType())
                    ? annotated.getRawType().getSimpleName()
                    : super.findTypeName(config, annotated);
        }

        private static void collect(Class<?> sealed, List<NamedType> cases) {
            for (Class<?> permitted : sealed.getPermittedSubclasses()) {
                if (permitted.isSealed()) {
                    collect(permitted, cases);
                } else {
                    cases.add(new NamedType(permitted, permitted.getSimpleName()));
                }
            }
        }

        private static boolean isCase(Class<?> type) {
            if (Occurrence.class.isAssignableFrom(type) || Command.class.isAssignableFrom(type) || type.isEnum()) {
                return false;
            }
            return (type.isSealed() && type.isInterface())
                    || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        }
    }

    private static final class IdentifierModule extends SimpleModule {
        private static final long serialVersionUID = 1;

        IdentifierModule() {
            super("identifiers");
            addSerializer(Identifier.class, new ValueSerializer<Identifier>() {
                @Override
                public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
                    json.writeString(id.value());
                }
            });
            addKeySerializer(Identifier.class, new ValueSerializer<Identifier>() {
                @Override
                public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
                    json.writeName(id.value());
                }
            });
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new IdentifierDeserializers());
            context.addKeyDeserializers(
                    (KeyDeserializers) (type, config, bean) -> Identifier.class.isAssignableFrom(type.getRawClass())
                            ? new IdentifierKey(type.getRawClass())
                            : null);
        }
    }

    private static final class IdentifierDeserializers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return Identifier.class.isAssignableFrom(type.getRawClass())
                    ? new IdentifierValue(type.getRawClass())
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return Identifier.class.isAssignableFrom(type);
        }
    }

    private static final class IdentifierValue extends StdDeserializer<Object> {
        IdentifierValue(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            if (text == null) {
                return context.handleUnexpectedToken(context.constructType(handledType()), json);
            }
            try {
                return construct(handledType(), text);
            } catch (IllegalArgumentException e) {
                return context.handleWeirdStringValue(handledType(), text, "%s", String.valueOf(e.getMessage()));
            }
        }
    }

    private static final class IdentifierKey extends KeyDeserializer {
        private final Class<?> type;

        IdentifierKey(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return construct(type, key);
        }
    }

    private static Object construct(Class<?> type, String text) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return constructor.newInstance(text);
        } catch (java.lang.reflect.InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is an Identifier and needs a constructor of one text", e);
        }
    }
}
