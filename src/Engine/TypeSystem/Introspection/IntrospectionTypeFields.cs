using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The fields of <see cref="IntrospectionTypes" />.</summary>
internal static class IntrospectionTypeFields
{
    private static readonly NonNullType s_nonNullString = new(BuiltInScalars.String);
    private static readonly NonNullType s_nonNullBoolean = new(BuiltInScalars.Boolean);

    public static FieldDefinition[] OfSchema() =>
        [
            Define<GraphQLSchema>("description", BuiltInScalars.String, static schema => schema.Description),
            Define<GraphQLSchema>(
                "types",
                NonNullListOf(IntrospectionTypes.Type),
                static schema => schema.Types.Values,
                "A list of all types supported by this server."
            ),
            Define<GraphQLSchema>(
                "queryType",
                new NonNullType(IntrospectionTypes.Type),
                static schema => schema.QueryType,
                "The type that query operations will be rooted at."
            ),
            Define<GraphQLSchema>(
                "mutationType",
                IntrospectionTypes.Type,
                static schema => schema.MutationType,
                "If this server supports mutation, the type that mutation operations will be rooted at."
            ),
            Define<GraphQLSchema>(
                "subscriptionType",
                IntrospectionTypes.Type,
                static schema => schema.SubscriptionType,
                "If this server support subscription, the type that subscription operations will be rooted at."
            ),
            Define<GraphQLSchema>(
                "directives",
                NonNullListOf(IntrospectionTypes.Directive),
                static schema => schema.Directives.Values,
                "A list of all directives supported by this server."
            ),
        ];

    public static FieldDefinition[] OfType() =>
        [
            Define<IType>("kind", new NonNullType(IntrospectionTypes.TypeKind), static type => type.Kind.ToIntrospectionName()),
            Define<IType>("name", BuiltInScalars.String, static type => (type as NamedType)?.Name),
            Define<IType>("description", BuiltInScalars.String, static type => (type as NamedType)?.Description),
            Define<IType>("specifiedByURL", BuiltInScalars.String, static type => (type as ScalarType)?.SpecifiedBy?.OriginalString),
            DefineDeprecatable<IType, FieldDefinition>(
                "fields",
                new ListType(new NonNullType(IntrospectionTypes.Field)),
                static type => (type as ComplexType)?.Fields,
                static field => field.DeprecationReason
            ),
            Define<IType>("interfaces", new ListType(new NonNullType(IntrospectionTypes.Type)), static type => (type as ComplexType)?.Interfaces),
            new("possibleTypes", new ListType(new NonNullType(IntrospectionTypes.Type)))
            {
                Execution = new()
                {
                    Resolver = static context =>
                        FieldResult.FromValue(
                            context.ParentValue is InterfaceType or UnionType ? context.Schema.GetPossibleTypes((NamedType)context.ParentValue) : null
                        ),
                    KeepsContext = false,
                },
            },
            DefineDeprecatable<IType, EnumValue>(
                "enumValues",
                new ListType(new NonNullType(IntrospectionTypes.EnumValue)),
                static type => (type as EnumType)?.Values,
                static value => value.DeprecationReason
            ),
            DefineDeprecatable<IType, InputValueDefinition>(
                "inputFields",
                new ListType(new NonNullType(IntrospectionTypes.InputValue)),
                static type => (type as InputObjectType)?.Fields,
                static field => field.DeprecationReason
            ),
            Define<IType>(
                "ofType",
                IntrospectionTypes.Type,
                static type =>
                    type switch
                    {
                        ListType list => list.ElementType,
                        NonNullType nonNull => nonNull.NullableType,
                        _ => null,
                    }
            ),
            Define<IType>("isOneOf", BuiltInScalars.Boolean, static type => (type as InputObjectType)?.IsOneOf),
        ];

    public static FieldDefinition[] OfField() =>
        [
            Define<FieldDefinition>("name", s_nonNullString, static field => field.Name),
            Define<FieldDefinition>("description", BuiltInScalars.String, static field => field.Description),
            DefineDeprecatable<FieldDefinition, InputValueDefinition>(
                "args",
                NonNullListOf(IntrospectionTypes.InputValue),
                static field => field.Arguments,
                static argument => argument.DeprecationReason
            ),
            Define<FieldDefinition>("type", new NonNullType(IntrospectionTypes.Type), static field => field.Type),
            Define<FieldDefinition>("isDeprecated", s_nonNullBoolean, static field => field.DeprecationReason is not null),
            Define<FieldDefinition>("deprecationReason", BuiltInScalars.String, static field => field.DeprecationReason),
        ];

    public static FieldDefinition[] OfInputValue() =>
        [
            Define<InputValueDefinition>("name", s_nonNullString, static value => value.Name),
            Define<InputValueDefinition>("description", BuiltInScalars.String, static value => value.Description),
            Define<InputValueDefinition>("type", new NonNullType(IntrospectionTypes.Type), static value => value.Type),
            Define<InputValueDefinition>(
                "defaultValue",
                BuiltInScalars.String,
                static value => value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null,
                "A GraphQL-formatted string representing the default value for this input value."
            ),
            Define<InputValueDefinition>("isDeprecated", s_nonNullBoolean, static value => value.DeprecationReason is not null),
            Define<InputValueDefinition>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
        ];

    public static FieldDefinition[] OfEnumValue() =>
        [
            Define<EnumValue>("name", s_nonNullString, static value => value.Name),
            Define<EnumValue>("description", BuiltInScalars.String, static value => value.Description),
            Define<EnumValue>("isDeprecated", s_nonNullBoolean, static value => value.DeprecationReason is not null),
            Define<EnumValue>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
        ];

    public static FieldDefinition[] OfDirective() =>
        [
            Define<DirectiveDefinition>("name", s_nonNullString, static directive => directive.Name),
            Define<DirectiveDefinition>("description", BuiltInScalars.String, static directive => directive.Description),
            Define<DirectiveDefinition>("isRepeatable", s_nonNullBoolean, static directive => directive.IsRepeatable),
            Define<DirectiveDefinition>("locations", NonNullListOf(IntrospectionTypes.DirectiveLocation), static directive => directive.Locations.GetNames()),
            DefineDeprecatable<DirectiveDefinition, InputValueDefinition>(
                "args",
                NonNullListOf(IntrospectionTypes.InputValue),
                static directive => directive.Arguments,
                static argument => argument.DeprecationReason
            ),
        ];

    private static NonNullType NonNullListOf(IType type) => new(new ListType(new NonNullType(type)));

    private static FieldDefinition Define<TParent>(string name, IType type, Func<TParent, object?> read, string? description = null)
        where TParent : class =>
        new(name, type, description: description)
        {
            Execution = new() { Resolver = context => FieldResult.FromValue(read((TParent)context.ParentValue!)), KeepsContext = false },
        };

    private static FieldDefinition DefineDeprecatable<TParent, TItem>(
        string name,
        IType type,
        Func<TParent, IReadOnlyList<TItem>?> read,
        Func<TItem, string?> deprecationReason
    )
        where TParent : class =>
        new(name, type, [new InputValueDefinition("includeDeprecated", s_nonNullBoolean, new BooleanValueNode(false))])
        {
            Execution = new()
            {
                Resolver = context =>
                {
                    var items = read((TParent)context.ParentValue!);
                    var isComplete = items is null || context.ArgumentValue<bool>("includeDeprecated") || items.All(item => deprecationReason(item) is null);
                    return FieldResult.FromValue(isComplete ? items : items!.Where(item => deprecationReason(item) is null).ToList());
                },
                KeepsContext = false,
            },
        };
}
