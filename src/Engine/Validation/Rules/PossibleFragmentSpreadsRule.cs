using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>A fragment is spread only where a value can be of its type.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">Section 5.5.2.3 Fragment Spread Is Possible</see>.</remarks>
internal sealed class PossibleFragmentSpreadsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<InlineFragmentNode>(
            SyntaxKind.InlineFragment,
            fragment =>
            {
                if (context.Types is { Type: NamedType type, ParentType: { } parentType } && IsImpossible(context, type, parentType))
                {
                    context.Report(ValidationErrors.ImpossibleInlineFragment(fragment, type, parentType));
                }
            }
        );
        context.OnEnter<FragmentSpreadNode>(
            SyntaxKind.FragmentSpread,
            spread =>
            {
                if (
                    context.Types.ParentType is { } parentType
                    && context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && context.Schema.TryGetType(fragment.TypeCondition.Name.Value, out var type)
                    && IsImpossible(context, type, parentType)
                )
                {
                    context.Report(ValidationErrors.ImpossibleSpread(spread, type, parentType));
                }
            }
        );
    }

    private static bool IsImpossible(ValidationContext context, NamedType type, NamedType parentType) =>
        type.IsComposite() && !TypeComparers.DoOverlap(context.Schema, type, parentType);
}
