using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The nesting of introspection lists, whose types refer to one another, is limited.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Introspection">Section 4 Introspection</see>; a limit beyond the specification.</remarks>
internal sealed class MaxIntrospectionDepthRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnter<FieldNode>(
            SyntaxKind.Field,
            field =>
            {
                if (
                    IntrospectionFields.ReadsSchema(field.Name.Value)
                    && field.SelectionSet is { } selectionSet
                    && new DepthSearch(context).Exceeds(selectionSet, 0)
                )
                {
                    context.Report(ValidationErrors.IntrospectionTooDeep(field));
                }
            }
        );
    }

    /// <summary>Searches for a list nested too deeply. A fragment is visited again only if it is reached at a greater depth than before.</summary>
    private sealed class DepthSearch(ValidationContext context)
    {
        private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);

        public bool Exceeds(SelectionSetNode selectionSet, int depth)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var selection in selectionSet.Selections)
            {
                var exceeds = selection switch
                {
                    FieldNode field => Exceeds(field, depth),
                    InlineFragmentNode fragment => Exceeds(fragment.SelectionSet, depth),
                    FragmentSpreadNode spread => Exceeds(spread, depth),
                    _ => false,
                };
                if (exceeds)
                {
                    return true;
                }
            }

            return false;
        }

        private bool Exceeds(FieldNode field, int depth)
        {
            if (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" && ++depth > context.Options.MaxIntrospectionDepth)
            {
                return true;
            }

            return field.SelectionSet is not null && Exceeds(field.SelectionSet, depth);
        }

        private bool Exceeds(FragmentSpreadNode spread, int depth)
        {
            if (
                !context.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                || (_checked.TryGetValue(spread.Name.Value, out var checkedDepth) && checkedDepth >= depth)
            )
            {
                return false;
            }

            _checked[spread.Name.Value] = depth;
            return Exceeds(fragment.SelectionSet, depth);
        }
    }
}
