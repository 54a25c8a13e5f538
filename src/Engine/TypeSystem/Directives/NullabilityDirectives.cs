using Qplet.GraphQL.Language;
using static Qplet.GraphQL.TypeSystem.DirectiveLiterals;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The <c>@semanticNonNull</c> directive (<see href="https://specs.apollo.dev/nullability/v0.4/">nullability v0.4</see>): positions that are null only because
/// of errors, although their types allow null.
/// </summary>
public static class NullabilityDirectives
{
    private const string Name = "semanticNonNull";
    private const string Levels = "levels";

    /// <summary>The <c>@semanticNonNull</c> directive.</summary>
    public static DirectiveDefinition SemanticNonNull { get; } =
        new(
            Name,
            DirectiveLocations.FieldDefinition,
            [
                new(
                    Levels,
                    new NonNullType(new ListType(new NonNullType(BuiltInScalars.Int))),
                    new ListValueNode([IntOf(0)]),
                    "The positions: 0 for the field itself, 1 for the items of its list, 2 for the items of those."
                ),
            ],
            description: "A position that is null only if `errors` has an error with its path. Clients that handle errors may treat it as non-null."
        );

    /// <summary>Creates an application of <c>@semanticNonNull</c>.</summary>
    /// <param name="levels">The positions: 0 for the field itself, 1 for the items of its list. Only 0 if none are given.</param>
    public static AppliedDirective SemanticNonNullOf(params IReadOnlyList<int> levels) =>
        new(Name, levels is [] or [0] ? [] : [new(new NameNode(Levels), new ListValueNode([.. levels.Select(IntOf)]))]);

    /// <summary>Returns the levels of <c>@semanticNonNull</c>. Empty without the directive.</summary>
    public static IReadOnlyList<int> LevelsOf(IReadOnlyList<AppliedDirective> directives) =>
        directives.Find(Name) is not { } use
            ? []
            : use.FindArgument(Levels) switch
            {
                null => [0],
                ListValueNode list => [.. list.Items.Select(static item => ReadInt(item) ?? int.MaxValue)],
                IntValueNode single => [ReadInt(single) ?? int.MaxValue],
                _ => [],
            };
}
