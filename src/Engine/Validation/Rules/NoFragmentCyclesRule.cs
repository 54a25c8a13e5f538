using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.Validation;

/// <summary>No fragment contains itself.</summary>
/// <remarks>
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">Section 5.5.2.2 Fragment Spreads Must Not Form Cycles</see>.
/// </remarks>
internal sealed class NoFragmentCyclesRule : ValidationRule
{
    public override void Register(ValidationContext context)
    {
        context.OnEnd(() =>
        {
            var search = new CycleSearch(context);
            foreach (var fragment in context.Document.Definitions.OfType<FragmentDefinitionNode>())
            {
                search.Visit(fragment);
            }
        });
    }

    /// <summary>Follows the spreads depth first; a spread of a fragment that is still being visited closes a cycle.</summary>
    private sealed class CycleSearch(ValidationContext context)
    {
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _indexInPath = new(StringComparer.Ordinal);
        private readonly List<FragmentSpreadNode> _path = [];

        public void Visit(FragmentDefinitionNode fragment)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var name = fragment.Name.Value;
            if (!_visited.Add(name))
            {
                return;
            }

            _indexInPath.Add(name, _path.Count);
            foreach (var spread in context.GetFragmentSpreads(fragment))
            {
                _path.Add(spread);
                if (_indexInPath.TryGetValue(spread.Name.Value, out var index))
                {
                    context.Report(ValidationErrors.FragmentCycle(spread, _path[index..]));
                }
                else if (context.Fragments.TryGetValue(spread.Name.Value, out var target))
                {
                    Visit(target);
                }

                _path.RemoveAt(_path.Count - 1);
            }

            _indexInPath.Remove(name);
        }
    }
}
