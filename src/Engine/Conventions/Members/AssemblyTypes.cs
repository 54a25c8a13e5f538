using System.Reflection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Conventions;

/// <summary>The types in assemblies that each entity of a schema asks for. The types of an assembly are read once for a schema.</summary>
internal sealed class AssemblyTypes
{
    private const string FeatureKey = "AssemblyTypes";

    private readonly CodeFirstContext _context;
    private readonly Dictionary<Assembly, List<Type>> _configurations = [];
    private readonly Dictionary<Assembly, HashSet<Type>> _optionalReferences = [];

    private AssemblyTypes(CodeFirstContext context) => _context = context;

    /// <summary>Returns the types of a schema.</summary>
    public static AssemblyTypes Of(CodeFirstContext context)
    {
        if (!context.Features.TryGetValue(FeatureKey, out var known))
        {
            context.Features[FeatureKey] = known = new AssemblyTypes(context);
        }
        return (AssemblyTypes)known!;
    }

    /// <summary>Returns the classes of an assembly that configure the members of entities, ordered by name.</summary>
    public IReadOnlyList<Type> Configurations(Assembly assembly)
    {
        if (!_configurations.TryGetValue(assembly, out var found))
        {
            _configurations[assembly] = found = [
                .. assembly
                    .GetTypes()
                    .Where(static type => type is { IsAbstract: false, IsGenericType: false } && type.IsAssignableTo(typeof(IMemberSelection)))
                    .OrderBy(static type => type.FullName, StringComparer.Ordinal),
            ];
        }
        return found;
    }

    /// <summary>Returns the types of the properties in an assembly that refer to a class of the same assembly and can be null.</summary>
    public IReadOnlySet<Type> OptionalReferences(Assembly assembly)
    {
        if (!_optionalReferences.TryGetValue(assembly, out var found))
        {
            _optionalReferences[assembly] = found = [
                .. assembly
                    .GetTypes()
                    .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                    .Where(property =>
                        !property.PropertyType.IsValueType && property.PropertyType.Assembly == assembly && _context.GetTypeReference(property).IsNullable
                    )
                    .Select(static property => property.PropertyType),
            ];
        }
        return found;
    }
}
