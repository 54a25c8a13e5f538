using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Validation;

/// <summary>The state of one validation that the rules share, and the methods to report errors.</summary>
internal sealed class ValidationContext
{
    private static readonly List<Action<SyntaxNode>> s_noActions = [];
    private static readonly int s_kindCount = Enum.GetValues<SyntaxKind>().Length;

    private readonly GraphQLSchema? _schema;
    private readonly List<GraphQLError> _errors = [];
    private readonly List<Action<SyntaxNode>>?[] _entering = new List<Action<SyntaxNode>>?[s_kindCount];
    private readonly List<Action<SyntaxNode>>?[] _leaving = new List<Action<SyntaxNode>>?[s_kindCount];
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _variableUsages = [];
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _variableUsageKinds = [];
    private readonly Dictionary<ExecutableDefinitionNode, List<FragmentSpreadNode>> _fragmentSpreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _referencedFragments = [];
    private int _fragmentVisits;

    public ValidationContext(DocumentNode document, GraphQLSchema? schema, ValidationOptions options)
    {
        Document = document;
        Options = options;
        _schema = schema;
        Types = new TypeTracker(schema);
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        Fragments = fragments;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()];
    }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    /// <summary>The schema against which an executable document is validated.</summary>
    public GraphQLSchema Schema => _schema ?? throw new InvalidOperationException("A schema document that does not extend a schema is validated without one.");

    /// <summary>The schema that a schema document extends; null if there is none.</summary>
    public GraphQLSchema? ExtendedSchema => _schema;

    /// <summary>The types at the current node.</summary>
    public TypeTracker Types { get; }

    /// <summary>The fragments by name; if several have the same name, the first one.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    public IReadOnlyList<OperationDefinitionNode> Operations { get; }

    /// <summary>The ancestors of the current node, outermost first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors { get; set; } = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Registers an action that runs for each node of a kind, before its descendants.</summary>
    public void OnEnter<T>(SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => Add(_entering, kind, action);

    /// <summary>Registers an action that runs for each node of a kind, after its descendants.</summary>
    public void OnLeave<T>(SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => Add(_leaving, kind, action);

    /// <summary>Registers an action that runs at the end, when variables and fragment spreads are known.</summary>
    public void OnEnd(Action action) => OnLeave<DocumentNode>(SyntaxKind.Document, _ => action());

    public void Enter(SyntaxNode node) => Call(_entering, node);

    public void Leave(SyntaxNode node) => Call(_leaving, node);

    /// <exception cref="ValidationAbortedException">The maximum number of errors is reached.</exception>
    public void Report(GraphQLError error)
    {
        if (_errors.Count >= Options.MaxErrors)
        {
            Abort(ValidationErrors.TooManyErrors());
        }

        _errors.Add(error);
    }

    /// <summary>Reports an exceeded limit and ends the validation.</summary>
    /// <exception cref="ValidationAbortedException">Always.</exception>
    public void Abort(GraphQLError error)
    {
        _errors.Add(error);
        throw new ValidationAbortedException();
    }

    /// <summary>Returns a suggestion to append to a message; empty if suggestions are hidden.</summary>
    public string DidYouMean(string input, IEnumerable<string> names) => Options.HideSuggestions ? "" : NameSuggestions.DidYouMean(input, names);

    /// <summary>
    /// Returns a suggestion of an argument to append to a message: those that have the name in other systems, or else those with similar names; empty if
    /// suggestions are hidden.
    /// </summary>
    public string DidYouMean(string input, IReadOnlyList<InputValueDefinition> arguments)
    {
        var meant = arguments
            .Where(argument => argument.OtherNames.Contains(input, StringComparer.OrdinalIgnoreCase))
            .Select(static argument => argument.Name)
            .ToList();
        return meant.Count > 0 && !Options.HideSuggestions
            ? NameSuggestions.DidYouMean(meant)
            : DidYouMean(input, arguments.Select(static argument => argument.Name));
    }

    /// <summary>Returns a suggestion of an enum value to append to a message; empty if suggestions are hidden.</summary>
    public string DidYouMeanEnumValue(string input, EnumType type) =>
        Options.HideSuggestions ? "" : NameSuggestions.DidYouMean(input, type.Values.Select(value => value.Name), "the enum value ");

    public void Record(ExecutableDefinitionNode definition, VariableUsage usage) => GetOrAdd(_variableUsages, definition).Add(usage);

    public void Record(ExecutableDefinitionNode definition, FragmentSpreadNode spread) => GetOrAdd(_fragmentSpreads, definition).Add(spread);

    /// <summary>Returns the fragment spreads directly contained in a definition. Available at the end of the document.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetFragmentSpreads(ExecutableDefinitionNode definition) => _fragmentSpreads.GetValueOrDefault(definition) ?? [];

    /// <summary>
    /// Returns the fragments that an operation uses directly or through other fragments, without duplicates. Available at the end of the document.
    /// </summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReferencedFragments(OperationDefinitionNode operation)
    {
        if (_referencedFragments.TryGetValue(operation, out var known))
        {
            return known;
        }

        var seen = new HashSet<FragmentDefinitionNode>();
        var fragments = new List<FragmentDefinitionNode>();
        var pending = new Stack<ExecutableDefinitionNode>([operation]);
        while (pending.TryPop(out var definition))
        {
            foreach (var spread in GetFragmentSpreads(definition))
            {
                if (Fragments.TryGetValue(spread.Name.Value, out var fragment) && seen.Add(fragment))
                {
                    CountFragmentVisit();
                    fragments.Add(fragment);
                    pending.Push(fragment);
                }
            }
        }

        _referencedFragments.Add(operation, fragments);
        return fragments;
    }

    /// <summary>Returns the variable usages in an operation and in the fragments that it uses. Available at the end of the document.</summary>
    public IEnumerable<VariableUsage> GetVariableUsages(OperationDefinitionNode operation) =>
        GetReferencedFragments(operation)
            .Cast<ExecutableDefinitionNode>()
            .Prepend(operation)
            .SelectMany(definition => _variableUsages.GetValueOrDefault(definition) ?? []);

    /// <summary>
    /// Returns the usages of <see cref="GetVariableUsages" /> without those that differ only in their location, to avoid checking all usages of a shared
    /// fragment for each operation.
    /// </summary>
    public IEnumerable<VariableUsage> GetVariableUsageKinds(OperationDefinitionNode operation) =>
        GetReferencedFragments(operation).Cast<ExecutableDefinitionNode>().Prepend(operation).SelectMany(GetVariableUsageKinds);

    private List<VariableUsage> GetVariableUsageKinds(ExecutableDefinitionNode definition)
    {
        if (!_variableUsageKinds.TryGetValue(definition, out var kinds))
        {
            kinds =
            [
                .. (_variableUsages.GetValueOrDefault(definition) ?? []).DistinctBy(static usage =>
                    (usage.Node.Name.Value, usage.Type, usage.Owner, usage.HasDefault)
                ),
            ];
            _variableUsageKinds.Add(definition, kinds);
        }

        return kinds;
    }

    private void CountFragmentVisit()
    {
        if (++_fragmentVisits > Options.MaxFragmentVisits)
        {
            Abort(ValidationErrors.TooManyFragmentVisits(Options.MaxFragmentVisits));
        }
    }

    private static void Add<T>(List<Action<SyntaxNode>>?[] actions, SyntaxKind kind, Action<T> action)
        where T : SyntaxNode => (actions[(int)kind] ??= []).Add(action as Action<SyntaxNode> ?? (node => action((T)node)));

    private static List<TItem> GetOrAdd<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    private static void Call(List<Action<SyntaxNode>>?[] actions, SyntaxNode node)
    {
        foreach (var action in actions[(int)node.Kind] ?? s_noActions)
        {
            action(node);
        }
    }
}
