using System.Text.Json;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The merged selections on one object type, in response order.</summary>
internal sealed class ObjectPlan
{
    private readonly Type[] _sourceTypes;

    /// <summary>The CLR type seen last that has all the properties: the next object is most likely of it, too.</summary>
    private Type? _knownSource;

    /// <param name="type">The type.</param>
    /// <param name="fields">The fields that come with the object.</param>
    /// <param name="deferred">The fields that come later.</param>
    /// <param name="newUsages">The uses of <c>@defer</c> that begin on the object.</param>
    public ObjectPlan(ObjectType type, FieldPlan[] fields, IReadOnlyList<DeferredPlan>? deferred = null, IReadOnlyList<DeferUsage>? newUsages = null)
    {
        Type = type;
        TypeName = JsonEncodedText.Encode(type.Name);
        Fields = fields;
        Deferred = deferred ?? [];
        NewUsages = newUsages ?? [];
        Selected = Deferred.Count == 0 ? fields : [.. fields, .. Deferred.SelectMany(static part => part.Plan.Fields)];
        for (var order = 0; order < fields.Length; order++)
        {
            fields[order].Order = order;
        }
        Executed = [.. fields.Where(static field => field.Kind is FieldKind.Property or FieldKind.Resolver)];
        for (var slot = 0; slot < Executed.Length; slot++)
        {
            Executed[slot].Slot = slot;
        }
        Checked = [.. fields.Where(static field => field is { Kind: FieldKind.Direct, Leaf.NeedsCheck: true })];
        _sourceTypes =
        [
            .. fields
                .Where(static field => field.Kind is FieldKind.Direct or FieldKind.Property)
                .Select(static field => field.SourceType)
                .OfType<Type>()
                .Distinct(),
        ];
    }

    public ObjectType Type { get; }

    public JsonEncodedText TypeName { get; }

    public FieldPlan[] Fields { get; }

    /// <summary>The fields that come later, by what they come with.</summary>
    public IReadOnlyList<DeferredPlan> Deferred { get; }

    /// <summary>The uses of <c>@defer</c> that begin on the object.</summary>
    public IReadOnlyList<DeferUsage> NewUsages { get; }

    /// <summary>All fields, those that come later as well.</summary>
    public FieldPlan[] Selected { get; }

    /// <summary>The fields whose values are kept in the result, by slot.</summary>
    public FieldPlan[] Executed { get; }

    /// <summary>The fields that are written straight from the source, but can turn out null or invalid.</summary>
    public FieldPlan[] Checked { get; }

    /// <summary>Whether the source alone is enough to write an object, so no result object is made.</summary>
    public bool IsPlain => Executed.Length == 0 && Deferred.Count == 0;

    /// <summary>Whether the properties that the plan reads are there on a source.</summary>
    public bool Accepts(object? source)
    {
        if (_sourceTypes.Length == 0)
        {
            return true;
        }
        if (source is null)
        {
            return false;
        }
        var type = source.GetType();
        if (ReferenceEquals(type, Volatile.Read(ref _knownSource)))
        {
            return true;
        }
        foreach (var expected in _sourceTypes)
        {
            if (!expected.IsAssignableFrom(type))
            {
                return false;
            }
        }

        Volatile.Write(ref _knownSource, type);
        return true;
    }
}
