using System.Globalization;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Reads the weights of <c>@cost</c>: what a type, field, argument or input field adds to the cost of an operation.</summary>
public static class AppliedCost
{
    internal const string DirectiveName = "cost";
    internal const string ArgumentName = "weight";

    /// <summary>
    /// Returns the weight of a definition with these directives; null if they do not include <c>@cost</c>, or if its weight is not a number, which
    /// <see cref="SchemaValidator" /> reports.
    /// </summary>
    public static double? WeightOf(IReadOnlyList<AppliedDirective> directives) =>
        directives.Find(DirectiveName)?.FindArgument(ArgumentName) is StringValueNode text ? ParseWeight(text.Value) : null;

    internal static double? ParseWeight(string text) =>
        double.TryParse(
            text,
            NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var weight
        ) && double.IsFinite(weight)
            ? weight
            : null;
}
