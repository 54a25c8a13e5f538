using System.Text.RegularExpressions;

namespace Qplet.GraphQL.Differential;

/// <summary>What the engine rightly reports where the reference does not, or only sometimes does.</summary>
internal static partial class RightfulDifferences
{
    /// <summary>Whether an error is one of them.</summary>
    public static bool Include(string message) => OneOfVariable().IsMatch(message) || DirectiveArgument().IsMatch(message) || DirectiveCycle().IsMatch(message)
        || Condition().IsMatch(message);

    /// <summary>
    /// The errors to compare. Where a type of the wrong kind is named, the model leaves it out, and the reference goes on with it: what follows from it differs then, so that only those errors count.
    /// </summary>
    public static List<string> Compared(IEnumerable<string> errors)
    {
        var compared = errors.Where(static error => !Include(error)).Select(WithoutComposite).Order(StringComparer.Ordinal).ToList();
        return compared.Exists(WrongKind().IsMatch) ? compared.FindAll(WrongKind().IsMatch) : compared;
    }

    /// <summary>
    /// Whether syntax errors may differ: directives on definitions of directives, and extensions of them, are a proposal that the reference reads already; and long tokens are shortened in messages here.
    /// </summary>
    public static bool IncludeSyntax(string found, string? expected) =>
        found.EndsWith("Expected \"on\", found \"@\".", StringComparison.Ordinal)
        || found.EndsWith("Unexpected Name \"directive\".", StringComparison.Ordinal)
        || (found.Contains('…') && expected is not null && expected.StartsWith(found[..found.IndexOf('…')], StringComparison.Ordinal));

    /// <summary>An error without the list or object that it quotes for a scalar: the reference leaves out the variables in it.</summary>
    private static string WithoutComposite(string error) => Composite().Replace(error, "${start}…");

    /// <summary>Section 5.8.5: a variable for a field of a OneOf input object is non-null; the reference overlooks it where the place of the object is non-null.</summary>
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

    [GeneratedRegex(@"(?<start> cannot represent [^:]*: )[\[{].*", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Composite();

    [GeneratedRegex("must only implement Interface types|can only include Object types|must be (Object|Output|Input) type", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrongKind();
}
