using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every spread fragment is defined.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined">Section 5.5.2.1 Fragment Spread Target Defined</see>.
/// </remarks>
internal sealed class KnownFragmentNamesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FragmentSpreadNode>(
            SyntaxKind.FragmentSpread,
            spread =>
            {
                if (!context.Fragments.ContainsKey(spread.Name.Value))
                {
                    context.Report(ValidationErrors.UnknownFragment(spread));
                }
            }
        );
    }
}
