namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The types of the introspection schema (<see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">section 4.2</see>). They are shared by
/// all schemas; their resolvers read the schema from the <see cref="ResolverContext" />.
/// </summary>
public static class IntrospectionTypes
{
    /// <summary>The <c>__TypeKind</c> type.</summary>
    public static EnumType TypeKind { get; } =
        new(
            "__TypeKind",
            [
                new("SCALAR", description: "Indicates this type is a scalar."),
                new("OBJECT", description: "Indicates this type is an object. `fields` and `interfaces` are valid fields."),
                new("INTERFACE", description: "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields."),
                new("UNION", description: "Indicates this type is a union. `possibleTypes` is a valid field."),
                new("ENUM", description: "Indicates this type is an enum. `enumValues` is a valid field."),
                new("INPUT_OBJECT", description: "Indicates this type is an input object. `inputFields` is a valid field."),
                new("LIST", description: "Indicates this type is a list. `ofType` is a valid field."),
                new("NON_NULL", description: "Indicates this type is a non-null. `ofType` is a valid field."),
            ],
            "An enum describing what kind of type a given `__Type` is."
        );

    /// <summary>The <c>__DirectiveLocation</c> type.</summary>
    public static EnumType DirectiveLocation { get; } =
        new(
            "__DirectiveLocation",
            [
                new("QUERY", description: "Location adjacent to a query operation."),
                new("MUTATION", description: "Location adjacent to a mutation operation."),
                new("SUBSCRIPTION", description: "Location adjacent to a subscription operation."),
                new("FIELD", description: "Location adjacent to a field."),
                new("FRAGMENT_DEFINITION", description: "Location adjacent to a fragment definition."),
                new("FRAGMENT_SPREAD", description: "Location adjacent to a fragment spread."),
                new("INLINE_FRAGMENT", description: "Location adjacent to an inline fragment."),
                new("VARIABLE_DEFINITION", description: "Location adjacent to an operation variable definition."),
                new("SCHEMA", description: "Location adjacent to a schema definition."),
                new("SCALAR", description: "Location adjacent to a scalar definition."),
                new("OBJECT", description: "Location adjacent to an object type definition."),
                new("FIELD_DEFINITION", description: "Location adjacent to a field definition."),
                new("ARGUMENT_DEFINITION", description: "Location adjacent to an argument definition."),
                new("INTERFACE", description: "Location adjacent to an interface definition."),
                new("UNION", description: "Location adjacent to a union definition."),
                new("ENUM", description: "Location adjacent to an enum definition."),
                new("ENUM_VALUE", description: "Location adjacent to an enum value definition."),
                new("INPUT_OBJECT", description: "Location adjacent to an input object type definition."),
                new("INPUT_FIELD_DEFINITION", description: "Location adjacent to an input object field definition."),
            ],
            "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies."
        );

    /// <summary>The <c>__Type</c> type.</summary>
    public static ObjectType Type { get; } =
        new(
            "__Type",
            IntrospectionTypeFields.OfType,
            description: "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented "
                + "by the `__TypeKind` enum.\n\n"
                + "Depending on the kind of a type, certain fields describe information about that type. Scalar types provide no information beyond a name, "
                + "description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide "
                + "the fields they describe. "
                + "Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.",
            runtimeType: typeof(IType)
        );

    /// <summary>The <c>__Field</c> type.</summary>
    public static ObjectType Field { get; } =
        new(
            "__Field",
            IntrospectionTypeFields.OfField,
            description: "Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of "
                + "arguments, and a return type.",
            runtimeType: typeof(FieldDefinition)
        );

    /// <summary>The <c>__InputValue</c> type.</summary>
    public static ObjectType InputValue { get; } =
        new(
            "__InputValue",
            IntrospectionTypeFields.OfInputValue,
            description: "Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values "
                + "which describe their type and "
                + "optionally a default value.",
            runtimeType: typeof(InputValueDefinition)
        );

    /// <summary>The <c>__EnumValue</c> type.</summary>
    public static ObjectType EnumValue { get; } =
        new(
            "__EnumValue",
            IntrospectionTypeFields.OfEnumValue,
            description: "One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric "
                + "value. However an Enum value is "
                + "returned in a JSON response as a string.",
            runtimeType: typeof(EnumValue)
        );

    /// <summary>The <c>__Directive</c> type.</summary>
    public static ObjectType Directive { get; } =
        new(
            "__Directive",
            IntrospectionTypeFields.OfDirective,
            description: "A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL document.\n\n"
                + "In some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will "
                + "not suffice, such as conditionally "
                + "including or skipping a field. Directives provide this by describing additional information to the executor.",
            runtimeType: typeof(DirectiveDefinition)
        );

    /// <summary>The <c>__Schema</c> type.</summary>
    public static ObjectType Schema { get; } =
        new(
            "__Schema",
            IntrospectionTypeFields.OfSchema,
            description: "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on "
                + "the server, as well as the entry "
                + "points for query, mutation, and subscription operations.",
            runtimeType: typeof(GraphQLSchema)
        );

    /// <summary>The <c>__SchemaDefinition</c> type of Semantic Introspection.</summary>
    public static UnionType SchemaDefinition { get; } =
        new(
            "__SchemaDefinition",
            static () => [Type, Field, InputValue, EnumValue, Directive],
            "A part of a schema that has a schema coordinate: a type, a field, an argument, an input field, an enum value or a directive.",
            resolveType: static definition =>
                definition switch
                {
                    FieldDefinition => Field.Name,
                    InputValueDefinition => InputValue.Name,
                    TypeSystem.EnumValue => EnumValue.Name,
                    DirectiveDefinition => Directive.Name,
                    _ => Type.Name,
                }
        );

    /// <summary>The <c>__SearchResult</c> type of Semantic Introspection.</summary>
    public static ObjectType SearchResult { get; } =
        new("__SearchResult", SearchFields.OfResult, description: "A part of the schema that `__search` has found.", runtimeType: typeof(SchemaSearchResult));

    /// <summary>The types of <c>__search</c> and <c>__definitions</c>, which the specification does not define.</summary>
    public static IReadOnlyList<NamedType> OfSearch { get; } = [SearchResult, SchemaDefinition];

    /// <summary>All introspection types of the specification, in its order.</summary>
    public static IReadOnlyList<NamedType> All { get; } = [Schema, Type, TypeKind, Field, InputValue, EnumValue, Directive, DirectiveLocation];

    /// <summary>Returns whether a type is one of the introspection types of the specification.</summary>
    public static bool Contains(NamedType type) => All.Contains(type);
}
