namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The meta-fields, which can be selected although no type declares them (sections
/// <see href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection">4.1</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection">4.2</see>).
/// </summary>
public static class IntrospectionFields
{
    /// <summary>The name of <see cref="TypeName" />.</summary>
    public const string TypeNameFieldName = "__typename";

    /// <summary>The name of <see cref="Schema" />.</summary>
    public const string SchemaFieldName = "__schema";

    /// <summary>The name of <see cref="Type" />.</summary>
    public const string TypeFieldName = "__type";

    /// <summary>The name of <see cref="Service" />.</summary>
    public const string ServiceFieldName = "__service";

    /// <summary>The name of <see cref="Search" />.</summary>
    public const string SearchFieldName = "__search";

    /// <summary>The name of <see cref="Definitions" />.</summary>
    public const string DefinitionsFieldName = "__definitions";

    /// <summary>The <c>__typename</c> field of every object, interface and union type.</summary>
    public static FieldDefinition TypeName { get; } =
        new(TypeNameFieldName, new NonNullType(BuiltInScalars.String), description: "The name of the current Object type at runtime.")
        {
            Execution = new()
            {
                Resolver = static context => FieldResult.FromValue(context.ObjectType.Name),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    /// <summary>The <c>__schema</c> field of the query type.</summary>
    public static FieldDefinition Schema { get; } =
        new(SchemaFieldName, new NonNullType(IntrospectionTypes.Schema), description: "Access the current type schema of this server.")
        {
            Execution = new()
            {
                Resolver = static context => FieldResult.FromValue(context.Schema),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    /// <summary>The <c>__type(name:)</c> field of the query type.</summary>
    public static FieldDefinition Type { get; } =
        new(
            TypeFieldName,
            IntrospectionTypes.Type,
            [new InputValueDefinition("name", new NonNullType(BuiltInScalars.String))],
            "Request the type information of a single type."
        )
        {
            Execution = new()
            {
                Resolver = static context => FieldResult.FromValue(context.Schema.FindType(context.ArgumentValue<string>("name"))),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    /// <summary>
    /// The <c>__service</c> field of the query type, from the proposal <see href="https://github.com/graphql/graphql-spec/pull/1208">Service
    /// capabilities</see>.
    /// </summary>
    public static FieldDefinition Service { get; } =
        new(ServiceFieldName, new NonNullType(ServiceTypes.Service), description: "The service that executes the request, with its capabilities.")
        {
            Execution = new()
            {
                Resolver = static context => FieldResult.FromValue(context.Schema),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };

    /// <summary>
    /// The <c>__search</c> field of the query type, of
    /// <see href="https://github.com/graphql/ai-wg/blob/main/rfcs/semantic-introspection.md">Semantic Introspection</see>.
    /// </summary>
    public static FieldDefinition Search { get; } = SearchFields.CreateSearch();

    /// <summary>
    /// The <c>__definitions</c> field of the query type, of
    /// <see href="https://github.com/graphql/ai-wg/blob/main/rfcs/semantic-introspection.md">Semantic Introspection</see>.
    /// </summary>
    public static FieldDefinition Definitions { get; } = SearchFields.CreateDefinitions();

    /// <summary>Returns whether a field of the query type reads the schema.</summary>
    public static bool ReadsSchema(string name) => name is SchemaFieldName or TypeFieldName or ServiceFieldName || SearchesSchema(name);

    /// <summary>Returns whether a field of the query type belongs to Semantic Introspection.</summary>
    public static bool SearchesSchema(string name) => name is SearchFieldName or DefinitionsFieldName;
}
