using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>Every fragment is used by an operation.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used">Section 5.5.1.4 Fragments Must Be Used</see>.</remarks>
internal sealed class NoUnusedFragmentsRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnd(() =>
        {
            var used = context.Operations.SelectMany(context.GetReferencedFragments).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var fragment in context.Document.Definitions.OfType<FragmentDefinitionNode>())
            {
                if (!used.Contains(fragment.Name.Value))
                {
                    context.Report(ValidationErrors.UnusedFragment(fragment));
                }
            }
        });
    }
}
