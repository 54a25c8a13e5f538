namespace Qplet.GraphQL.TypeSystem;

/// <summary>The meta-fields, which are selectable although no type declares them (section 4.1 and 4.2).</summary>
public static class IntrospectionFields
{
    /// <summary>The name of <see cref="TypeName" />.</summary>
    public const string TypeNameFieldName = "__typename";

    /// <summary>The name of <see cref="Schema" />.</summary>
    public const string SchemaFieldName = "__schema";

    /// <summary>The name of <see cref="Type" />.</summary>
    public const string TypeFieldName = "__type";

    /// <summary><c>__typename</c>, on every object, interface and union.</summary>
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

    /// <summary><c>__schema</c>, on the query type.</summary>
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

    /// <summary><c>__type(name:)</c>, on the query type.</summary>
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
                Resolver = static context => FieldResult.FromValue(context.Schema.Types.GetValueOrDefault(context.ArgumentValue<string>("name"))),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };
}
