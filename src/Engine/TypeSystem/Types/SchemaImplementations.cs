using System.Collections.Frozen;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>The possible types and implementations of a schema's abstract types, computed once.</summary>
internal sealed class SchemaImplementations
{
    private readonly FrozenDictionary<NamedType, IReadOnlyList<ObjectType>> _possibleTypes;
    private readonly FrozenDictionary<NamedType, FrozenSet<ObjectType>> _possibleTypeSets;
    private readonly FrozenDictionary<InterfaceType, IReadOnlyList<ComplexType>> _implementations;

    public SchemaImplementations(IEnumerable<NamedType> types)
    {
        var all = types.ToList();
        var implementations = all.OfType<InterfaceType>().ToDictionary(static type => type, static _ => new List<ComplexType>());
        foreach (var type in all.OfType<ComplexType>())
        {
            foreach (var implemented in type.Interfaces.Distinct())
            {
                if (implementations.TryGetValue(implemented, out var implementors))
                {
                    implementors.Add(type);
                }
            }
        }

        _implementations = implementations.ToFrozenDictionary(static entry => entry.Key, static entry => (IReadOnlyList<ComplexType>)entry.Value);

        var possible = new Dictionary<NamedType, IReadOnlyList<ObjectType>>();
        foreach (var type in all)
        {
            switch (type)
            {
                case ObjectType self:
                    possible.Add(self, [self]);
                    break;
                case UnionType union:
                    possible.Add(union, union.Members.Distinct().ToArray());
                    break;
                case InterfaceType @interface:
                    possible.Add(@interface, implementations[@interface].OfType<ObjectType>().ToArray());
                    break;
            }
        }

        _possibleTypes = possible.ToFrozenDictionary();
        _possibleTypeSets = possible
            .Where(static entry => entry.Key is not ObjectType)
            .ToFrozenDictionary(static entry => entry.Key, static entry => entry.Value.ToFrozenSet());
    }

    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type, []);

    public bool IsPossibleType(NamedType abstractType, ObjectType type) =>
        ReferenceEquals(abstractType, type) || (_possibleTypeSets.TryGetValue(abstractType, out var types) && types.Contains(type));

    public IReadOnlyList<ComplexType> GetImplementations(InterfaceType type) => _implementations.GetValueOrDefault(type, []);
}
