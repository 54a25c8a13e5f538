using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The directives that every schema has (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">section 3.13</see>), and the directives
/// of incremental delivery, which are optional.
/// </summary>
public static class BuiltInDirectives
{
    /// <summary>
    /// The reason of a deprecation that specifies none (<see href="https://spec.graphql.org/September2025/#sec--deprecated">section 3.13.3</see>).
    /// </summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary>The <c>@include</c> directive.</summary>
    public static DirectiveDefinition Include { get; } =
        new(
            "include",
            DirectiveLocations.Field | DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment,
            [new("if", new NonNullType(BuiltInScalars.Boolean), description: "Included when true.")],
            description: "Directs the executor to include this field or fragment only when the `if` argument is true."
        );

    /// <summary>The <c>@skip</c> directive.</summary>
    public static DirectiveDefinition Skip { get; } =
        new(
            "skip",
            DirectiveLocations.Field | DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment,
            [new("if", new NonNullType(BuiltInScalars.Boolean), description: "Skipped when true.")],
            description: "Directs the executor to skip this field or fragment when the `if` argument is true."
        );

    /// <summary>The <c>@deprecated</c> directive.</summary>
    public static DirectiveDefinition Deprecated { get; } =
        new(
            "deprecated",
            DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition | DirectiveLocations.InputFieldDefinition | DirectiveLocations.EnumValue,
            [
                new(
                    "reason",
                    new NonNullType(BuiltInScalars.String),
                    new StringValueNode(DefaultDeprecationReason),
                    "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                        + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/)."
                ),
            ],
            description: "Marks an element of a GraphQL schema as no longer supported."
        );

    /// <summary>The <c>@specifiedBy</c> directive.</summary>
    public static DirectiveDefinition SpecifiedBy { get; } =
        new(
            "specifiedBy",
            DirectiveLocations.Scalar,
            [new("url", new NonNullType(BuiltInScalars.String), description: "The URL that specifies the behavior of this scalar.")],
            description: "Exposes a URL that specifies the behavior of this scalar."
        );

    /// <summary>The <c>@oneOf</c> directive.</summary>
    public static DirectiveDefinition OneOf { get; } =
        new("oneOf", DirectiveLocations.InputObject, description: "Indicates exactly one field must be supplied and this field must not be `null`.");

    /// <summary>The <c>@defer</c> directive of the incremental delivery proposal; only in schemas that add it.</summary>
    public static DirectiveDefinition Defer { get; } =
        new(
            "defer",
            DirectiveLocations.FragmentSpread | DirectiveLocations.InlineFragment,
            [
                new("if", new NonNullType(BuiltInScalars.Boolean), new BooleanValueNode(true), "Deferred when true."),
                new("label", BuiltInScalars.String, description: "A name for the fragment, unique in the document."),
            ],
            description: "Directs the executor to deliver this fragment later when the `if` argument is true, without delaying the rest of the response."
        );

    /// <summary>The <c>@stream</c> directive of the incremental delivery proposal; only in schemas that add it.</summary>
    public static DirectiveDefinition Stream { get; } =
        new(
            "stream",
            DirectiveLocations.Field,
            [
                new("if", new NonNullType(BuiltInScalars.Boolean), new BooleanValueNode(true), "Streamed when true."),
                new("label", BuiltInScalars.String, description: "A name for the list, unique in the document."),
                new("initialCount", new NonNullType(BuiltInScalars.Int), new IntValueNode("0"), "The number of items in the initial response."),
            ],
            description: "Directs the executor to deliver the items after the initial ones as they become available when the `if` argument is true."
        );

    /// <summary>The directives of the specification, in introspection order.</summary>
    public static IReadOnlyList<DirectiveDefinition> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    /// <summary>Returns whether the specification defines a directive of that name.</summary>
    public static bool Contains(string name) => name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";
}
