using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every fragment that is spread is defined.</summary>
/// <remarks>Section 5.5.2.1 Fragment Spread Target Defined.</remarks>
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
