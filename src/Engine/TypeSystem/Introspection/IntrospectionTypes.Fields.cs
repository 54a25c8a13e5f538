using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <content>The fields of the introspection types.</content>
public static partial class IntrospectionTypes
{
    private static FieldDefinition[] SchemaFields() =>
        [
            Define<GraphQLSchema>("description", BuiltInScalars.String, static schema => schema.Description),
            Define<GraphQLSchema>("types", NonNullListOf(Type), static schema => schema.Types.Values, "A list of all types supported by this server."),
            Define<GraphQLSchema>("queryType", new NonNullType(Type), static schema => schema.QueryType, "The type that query operations will be rooted at."),
            Define<GraphQLSchema>(
                "mutationType",
                Type,
                static schema => schema.MutationType,
                "If this server supports mutation, the type that mutation operations will be rooted at."
            ),
            Define<GraphQLSchema>(
                "subscriptionType",
                Type,
                static schema => schema.SubscriptionType,
                "If this server support subscription, the type that subscription operations will be rooted at."
            ),
            Define<GraphQLSchema>(
                "directives",
                NonNullListOf(Directive),
                static schema => schema.Directives.Values,
                "A list of all directives supported by this server."
            ),
        ];

    private static FieldDefinition[] TypeFields() =>
        [
            Define<IType>("kind", new NonNullType(TypeKind), static type => type.Kind.ToIntrospectionName()),
            Define<IType>("name", BuiltInScalars.String, static type => (type as NamedType)?.Name),
            Define<IType>("description", BuiltInScalars.String, static type => (type as NamedType)?.Description),
            Define<IType>("specifiedByURL", BuiltInScalars.String, static type => (type as ScalarType)?.SpecifiedBy?.OriginalString),
            DefineDeprecatable<IType, FieldDefinition>(
                "fields",
                new ListType(new NonNullType(Field)),
                static type => (type as ComplexType)?.Fields,
                static field => field.DeprecationReason
            ),
            Define<IType>("interfaces", new ListType(new NonNullType(Type)), static type => (type as ComplexType)?.Interfaces),
            new("possibleTypes", new ListType(new NonNullType(Type)))
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
                new ListType(new NonNullType(EnumValue)),
                static type => (type as EnumType)?.Values,
                static value => value.DeprecationReason
            ),
            DefineDeprecatable<IType, InputValueDefinition>(
                "inputFields",
                new ListType(new NonNullType(InputValue)),
                static type => (type as InputObjectType)?.Fields,
                static field => field.DeprecationReason
            ),
            Define<IType>(
                "ofType",
                Type,
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

    private static FieldDefinition[] FieldFields() =>
        [
            Define<FieldDefinition>("name", s_nonNullString, static field => field.Name),
            Define<FieldDefinition>("description", BuiltInScalars.String, static field => field.Description),
            DefineDeprecatable<FieldDefinition, InputValueDefinition>(
                "args",
                NonNullListOf(InputValue),
                static field => field.Arguments,
                static argument => argument.DeprecationReason
            ),
            Define<FieldDefinition>("type", new NonNullType(Type), static field => field.Type),
            Define<FieldDefinition>("isDeprecated", s_nonNullBoolean, static field => field.DeprecationReason is not null),
            Define<FieldDefinition>("deprecationReason", BuiltInScalars.String, static field => field.DeprecationReason),
        ];

    private static FieldDefinition[] InputValueFields() =>
        [
            Define<InputValueDefinition>("name", s_nonNullString, static value => value.Name),
            Define<InputValueDefinition>("description", BuiltInScalars.String, static value => value.Description),
            Define<InputValueDefinition>("type", new NonNullType(Type), static value => value.Type),
            Define<InputValueDefinition>(
                "defaultValue",
                BuiltInScalars.String,
                static value => value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null,
                "A GraphQL-formatted string representing the default value for this input value."
            ),
            Define<InputValueDefinition>("isDeprecated", s_nonNullBoolean, static value => value.DeprecationReason is not null),
            Define<InputValueDefinition>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
        ];

    private static FieldDefinition[] EnumValueFields() =>
        [
            Define<EnumValue>("name", s_nonNullString, static value => value.Name),
            Define<EnumValue>("description", BuiltInScalars.String, static value => value.Description),
            Define<EnumValue>("isDeprecated", s_nonNullBoolean, static value => value.DeprecationReason is not null),
            Define<EnumValue>("deprecationReason", BuiltInScalars.String, static value => value.DeprecationReason),
        ];

    private static FieldDefinition[] DirectiveFields() =>
        [
            Define<DirectiveDefinition>("name", s_nonNullString, static directive => directive.Name),
            Define<DirectiveDefinition>("description", BuiltInScalars.String, static directive => directive.Description),
            Define<DirectiveDefinition>("isRepeatable", s_nonNullBoolean, static directive => directive.IsRepeatable),
            Define<DirectiveDefinition>("locations", NonNullListOf(DirectiveLocation), static directive => directive.Locations.GetNames()),
            DefineDeprecatable<DirectiveDefinition, InputValueDefinition>(
                "args",
                NonNullListOf(InputValue),
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
