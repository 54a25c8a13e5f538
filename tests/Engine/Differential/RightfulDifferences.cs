using System.Text.RegularExpressions;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Differential;

/// <summary>What the engine rightly reports where the reference does not, or only sometimes does.</summary>
internal static partial class RightfulDifferences
{
    private static readonly char[] s_surrogates = [.. Enumerable.Range(0xD800, 0x800).Select(static code => (char)code)];

    /// <summary>Whether an error is one of them.</summary>
    public static bool Include(string message) =>
        OneOfVariable().IsMatch(message) || DirectiveArgument().IsMatch(message) || DirectiveCycle().IsMatch(message) || Condition().IsMatch(message);

    /// <summary>
    /// Whether an error of an extension is one: section 3.5.7 and the like of other types, a directive that is not repeatable must not stand at the type
    /// already, where the reference looks at the extension only.
    /// </summary>
    public static bool IncludeInExtension(GraphQLError error) => IncludeInExtension(error.Message);

    /// <inheritdoc cref="IncludeInExtension(GraphQLError)" />
    public static bool IncludeInExtension(string error) => error.EndsWith("can only be used once at this location.", StringComparison.Ordinal);

    /// <summary>Whether a change is one of those: the reference overlooks the types of operations and OneOf.</summary>
    public static bool Include(SchemaChange change) =>
        change.Kind.StartsWith("ROOT_TYPE_", StringComparison.Ordinal) || change.Kind.StartsWith("ONE_OF_", StringComparison.Ordinal);

    /// <summary>The severity that the reference gives a change: to it the loss of a default is dangerous also where a value has to be given then.</summary>
    public static ChangeSeverity SeverityOf(SchemaChange change) =>
        change.Kind.EndsWith("_DEFAULT_VALUE_CHANGE", StringComparison.Ordinal) ? ChangeSeverity.Dangerous : change.Severity;

    /// <summary>The errors to compare.</summary>
    public static List<string> Compared(IEnumerable<string> errors) =>
        [.. errors.Where(static error => !Include(error)).Select(WithoutComposite).Select(WithoutRepetition).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Whether syntax errors may differ: directives on definitions of directives, and extensions of them, are a proposal that the reference reads already; long
    /// tokens are shortened in messages here; and what a message
    /// quotes of a text ends before half a character.
    /// </summary>
    public static bool IncludeSyntax(string found, string? expected) =>
        found.EndsWith("Expected \"on\", found \"@\".", StringComparison.Ordinal)
        || found.EndsWith("Unexpected Name \"directive\".", StringComparison.Ordinal)
        || (expected?.IndexOfAny(s_surrogates) is { } half and >= 0 && found.StartsWith(expected[..half], StringComparison.Ordinal))
        || (found.Contains('…') && expected is not null && expected.StartsWith(found[..found.IndexOf('…')], StringComparison.Ordinal));

    /// <summary>An error without the list or object that it quotes for a scalar: the reference leaves out the variables in it.</summary>
    private static string WithoutComposite(string error) => Composite().Replace(error, "${start}…");

    /// <summary>An error of a subscription with a field that the reference names twice, where it is in a fragment that is deferred and spread again.</summary>
    private static string WithoutRepetition(string error) =>
        error.EndsWith("must select only one top level field.", StringComparison.Ordinal) ? Repetition().Replace(error, "${place} ") : error;

    /// <summary>
    /// Section 5.8.5: a variable for a field of a OneOf input object is non-null; the reference overlooks it where the place of the object is non-null.
    /// </summary>
    [GeneratedRegex("must be non-nullable to be used for OneOf Input Object", RegexOptions.None, 1000)]
    private static partial Regex OneOfVariable();

    /// <summary>Section 5.6.1 for the arguments of directives in schema documents, which the reference does not look at.</summary>
    [GeneratedRegex("Directive \"@.*\" argument \".*\" of type \".*\" has invalid value", RegexOptions.Singleline, 1000)]
    private static partial Regex DirectiveArgument();

    /// <summary>Section 3.13: a directive does not refer to itself, neither directly nor through types, which the reference does not check.</summary>
    [GeneratedRegex("must not be used by its own arguments", RegexOptions.None, 1000)]
    private static partial Regex DirectiveCycle();

    /// <summary>Section 6.3.2: a condition is true or it is not; the reference refuses one whose variable is null.</summary>
    [GeneratedRegex("Argument \"@(skip|include)\\(if:\\)\" has invalid value", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?<place>\d+:\d+) (\k<place> )+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repetition();

    [GeneratedRegex(@"(?<start> cannot represent [^:]*: )[\[{].*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Composite();

    [GeneratedRegex(
        "must only implement Interface types|can only include Object types|must be (Object|Output|Input) type",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WrongKind();
}
