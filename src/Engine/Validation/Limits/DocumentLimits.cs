using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>Measures an executable document before the rules run, in linear time, and rejects it if it exceeds a limit.</summary>
/// <remarks>Each fragment is measured once, regardless of the number of its spreads.</remarks>
internal sealed class DocumentLimits : SyntaxVisitor
{
    /// <summary>
    /// The maximum nesting of selection sets with fragments expanded, regardless of the options. All later phases can handle this depth, even with a stack of
    /// 256 KiB.
    /// </summary>
    public const int MaxNesting = 250;

    private readonly ValidationContext _context;
    private readonly Dictionary<string, int> _heights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rootFields = new(StringComparer.Ordinal);
    private int _aliases;
    private int _directives;
    private int _fragments;

    private DocumentLimits(ValidationContext context) => _context = context;

    /// <exception cref="ValidationAbortedException">The document exceeds a limit, which has been reported.</exception>
    public static void Check(ValidationContext context)
    {
        var limits = new DocumentLimits(context);
        limits.Visit(context.Document);
        foreach (var definition in context.Document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            limits.CheckNesting(definition.SelectionSet, 0);
        }

        foreach (var operation in context.Operations)
        {
            limits.Check(operation);
        }
    }

    protected override VisitResult Enter(SyntaxNode node)
    {
        var options = _context.Options;
        switch (node)
        {
            case FieldNode { Alias: not null } field when !IsAliasedTypeName(field) && ++_aliases > options.MaxAliases:
                _context.Abort(ValidationErrors.TooManyAliases(node, options.MaxAliases));
                break;
            case DirectiveNode when ++_directives > options.MaxDirectives:
                _context.Abort(ValidationErrors.TooManyDirectives(node, options.MaxDirectives));
                break;
            case FragmentDefinitionNode when ++_fragments > options.MaxFragments:
                _context.Abort(ValidationErrors.TooManyFragments(node, options.MaxFragments));
                break;
            case OperationDefinitionNode operation when operation.VariableDefinitions.Count > options.MaxVariables:
                _context.Abort(ValidationErrors.TooManyVariables(node, options.MaxVariables));
                break;
        }

        return node is TypeSystemDefinitionNode or TypeSystemExtensionNode or ValueNode ? VisitResult.Skip : VisitResult.Continue;
    }

    /// <summary>
    /// Rejects selection sets that are nested too deeply, before other code recurses into them. Returns the number of nested levels, including this set.
    /// </summary>
    private int CheckNesting(SelectionSetNode selectionSet, int around)
    {
        RequireNesting(around + 1, selectionSet);
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            var height = selection switch
            {
                FieldNode { SelectionSet: { } below } => CheckNesting(below, around + 1),
                InlineFragmentNode fragment => CheckNesting(fragment.SelectionSet, around + 1),
                FragmentSpreadNode spread => OfFragment(_heights, spread, set => CheckNesting(set, around + 1)),
                _ => 0,
            };
            RequireNesting(around + 1 + height, selection);
            deepest = Math.Max(deepest, height);
        }

        return 1 + deepest;
    }

    private void RequireNesting(int depth, ISyntaxNode place)
    {
        if (depth > MaxNesting)
        {
            _context.Abort(ValidationErrors.NestsTooDeep(place, MaxNesting));
        }
    }

    private void Check(OperationDefinitionNode operation)
    {
        var options = _context.Options;
        if (options.MaxDepth != int.MaxValue && DepthOf(operation.SelectionSet) is var depth && depth > options.MaxDepth)
        {
            _context.Abort(ValidationErrors.TooDeep(operation, options.MaxDepth, depth));
        }

        if (options.MaxRootFields != int.MaxValue && CountFields(operation.SelectionSet) > options.MaxRootFields)
        {
            _context.Abort(ValidationErrors.TooManyRootFields(operation, options.MaxRootFields));
        }
    }

    /// <summary>Returns the depth of fields below a selection set. A fragment within itself counts as 0, since cycles are reported by their own rule.</summary>
    private int DepthOf(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var deepest = 0;
        foreach (var selection in selectionSet.Selections)
        {
            deepest = Math.Max(
                deepest,
                selection switch
                {
                    FieldNode { SelectionSet: { } below } => 1 + DepthOf(below),
                    FieldNode => 1,
                    InlineFragmentNode fragment => DepthOf(fragment.SelectionSet),
                    FragmentSpreadNode spread => OfFragment(_depths, spread, DepthOf),
                    _ => 0,
                }
            );
        }

        return deepest;
    }

    /// <summary>
    /// Counts the fields of a selection set, including those of fragments. Fields with the same response name are counted separately, until the limit is
    /// exceeded.
    /// </summary>
    private int CountFields(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var count = 0;
        foreach (var selection in selectionSet.Selections)
        {
            count += selection switch
            {
                FieldNode field => IsAliasedTypeName(field) ? 0 : 1,
                InlineFragmentNode fragment => CountFields(fragment.SelectionSet),
                FragmentSpreadNode spread => OfFragment(_rootFields, spread, CountFields),
                _ => 0,
            };
            if (count > _context.Options.MaxRootFields)
            {
                break;
            }
        }

        return count;
    }

    private static bool IsAliasedTypeName(FieldNode field) => field is { Alias: not null, Name.Value: IntrospectionFields.TypeNameFieldName };

    private int OfFragment(Dictionary<string, int> known, FragmentSpreadNode spread, Func<SelectionSetNode, int> measure)
    {
        var name = spread.Name.Value;
        if (known.TryGetValue(name, out var measured))
        {
            return measured;
        }

        known[name] = 0;
        return _context.Fragments.TryGetValue(name, out var fragment) ? known[name] = measure(fragment.SelectionSet) : 0;
    }
}
