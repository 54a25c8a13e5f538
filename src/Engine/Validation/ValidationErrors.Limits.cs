using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <content>Errors of limits and options beyond the specification, each with its code.</content>
internal static partial class ValidationErrors
{
    public static GraphQLError TooManyErrors() =>
        Refusal(ValidationErrorCodes.MaxErrors, "Too many validation errors, error limit reached. Validation aborted.");

    public static GraphQLError TooDeep(SyntaxNode operation, int limit, int depth) =>
        Refusal(
            ValidationErrorCodes.MaxDepth,
            $"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {limit}.",
            operation
        ) with
        {
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["allowedExecutionDepth"] = limit, ["detectedExecutionDepth"] = depth },
        };

    public static GraphQLError NestsTooDeep(ISyntaxNode place, int limit) =>
        Refusal(ValidationErrorCodes.MaxDepth, $"The GraphQL document nests fields and fragments more than {limit} levels deep.", place);

    public static GraphQLError TooDeepForTheStack() =>
        Refusal(ValidationErrorCodes.MaxDepth, "The GraphQL document nests fragments too deeply to be validated.");

    public static GraphQLError TooManyAliases(SyntaxNode place, int limit) => TooMany(ValidationErrorCodes.MaxAliases, "aliases", place, limit);

    public static GraphQLError TooManyRootFields(SyntaxNode place, int limit) =>
        TooMany(ValidationErrorCodes.MaxRootFields, "root fields in an operation", place, limit);

    public static GraphQLError TooManyDirectives(SyntaxNode place, int limit) => TooMany(ValidationErrorCodes.MaxDirectives, "directives", place, limit);

    public static GraphQLError TooManyFragments(SyntaxNode place, int limit) => TooMany(ValidationErrorCodes.MaxFragments, "fragments", place, limit);

    public static GraphQLError TooManyVariables(SyntaxNode place, int limit) =>
        TooMany(ValidationErrorCodes.MaxVariables, "variables in an operation", place, limit);

    public static GraphQLError TooManyFragmentVisits(int limit) =>
        Refusal(ValidationErrorCodes.MaxFragmentVisits, $"The GraphQL document requires more than {limit} fragment visits. Validation aborted.");

    public static GraphQLError TooManyFieldMergeComparisons(int limit) =>
        Refusal(
            ValidationErrorCodes.MaxFieldMergeComparisons,
            $"The GraphQL document has more than {limit} pairs of fields to check for merging. Validation aborted."
        );

    public static GraphQLError IntrospectionTooDeep(FieldNode field) =>
        Refusal(ValidationErrorCodes.MaxIntrospectionDepth, "Maximum introspection depth exceeded", field);

    public static GraphQLError IntrospectionNotAllowed(FieldNode field) =>
        Refusal(
            ValidationErrorCodes.IntrospectionNotAllowed,
            $"GraphQL introspection has been disabled, but the requested query contained the field \"{field.Name.Value}\".",
            field
        ) with
        {
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field.Name.Value },
        };

    public static GraphQLError DeprecatedField(FieldNode node, FieldDefinition field) =>
        Refusal(code: null, $"The field {field} is deprecated. {field.DeprecationReason}", node);

    public static GraphQLError DeprecatedArgument(ArgumentNode node, string coordinate, string reason) =>
        Refusal(code: null, $"The argument \"{coordinate}\" is deprecated. {reason}", node);

    public static GraphQLError DeprecatedInputField(ObjectFieldNode node, InputObjectType type, string reason) =>
        Refusal(code: null, $"The input field {type}.{node.Name.Value} is deprecated. {reason}", node);

    public static GraphQLError DeprecatedEnumValue(EnumValueNode node, EnumType type, string reason) =>
        Refusal(code: null, $"The enum value \"{type}.{node.Value}\" is deprecated. {reason}", node);

    private static GraphQLError TooMany(string code, string what, SyntaxNode place, int limit) =>
        Refusal(code, $"The GraphQL document has more than {limit} {what}.", place);

    private static GraphQLError Refusal(string? code, string message, params ReadOnlySpan<ISyntaxNode?> nodes) =>
        new()
        {
            Message = message,
            Code = code,
            Locations = ErrorLocation.Of(nodes),
        };
}
