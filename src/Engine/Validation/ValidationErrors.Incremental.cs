using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <content>Errors of incremental delivery, a proposal beyond the September 2025 edition.</content>
internal static partial class ValidationErrors
{
    public static GraphQLError IncrementalAtRoot(DirectiveNode directive, OperationType operation, ObjectType rootType) =>
        Refusal(code: null, $"{Capitalize(directive.Name.Value)} directive cannot be used on root {operation.Keyword} type \"{rootType}\".", directive);

    public static GraphQLError IncrementalInSubscription(DirectiveNode directive, IEnumerable<SyntaxNode> spreads) =>
        Refusal(
            code: null,
            $"{Capitalize(directive.Name.Value)} directive not supported on subscription operations. Disable `@{directive.Name.Value}` "
                + $"by setting the `if` argument to `false`.",
            [directive, .. spreads]
        );

    public static GraphQLError LabelNotStatic(DirectiveNode directive) =>
        Refusal(code: null, $"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);

    public static GraphQLError DuplicateLabel(DirectiveNode first, DirectiveNode second) =>
        Refusal(
            code: null,
            "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
            first,
            second
        );

    public static GraphQLError StreamOnNonListField(DirectiveNode directive, NamedType type, FieldDefinition field) =>
        Refusal(code: null, $"Directive \"@stream\" cannot be used on non-list field \"{type}.{field.Name}\".", directive);

    private static string Capitalize(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
