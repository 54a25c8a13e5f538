using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The registered classes, grouped by the meaning of their attributes.</summary>
internal sealed class Registrations
{
    private readonly Dictionary<OperationKind, List<Type>> _roots = [];
    private readonly Dictionary<Type, List<(Type Class, ITypeExtensionAttribute Attribute)>> _extensions = [];
    private readonly List<Type> _outputs = [];
    private readonly List<Type> _inputs = [];
    private readonly List<Type> _directives = [];

    public Registrations(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            Add(type);
        }
    }

    /// <summary>The classes that become output types.</summary>
    public IReadOnlyList<Type> Outputs => _outputs;

    /// <summary>The classes that become input types.</summary>
    public IReadOnlyList<Type> Inputs => _inputs;

    /// <summary>The directive classes.</summary>
    public IReadOnlyList<Type> Directives => _directives;

    /// <summary>Returns the classes that provide the fields of a root type.</summary>
    public IReadOnlyList<Type> GetRoots(OperationKind kind) => _roots.GetValueOrDefault(kind) ?? [];

    /// <summary>Returns the classes that extend the type of a CLR type.</summary>
    public IReadOnlyList<(Type Class, ITypeExtensionAttribute Attribute)> GetExtensions(Type type) => _extensions.GetValueOrDefault(type) ?? [];

    /// <summary>Returns the kind of output type that a class, interface or struct becomes.</summary>
    public TypeKind GetOutputKind(Type type)
    {
        if (type.IsDefined(typeof(UnionTypeAttribute), false))
        {
            return TypeKind.Union;
        }
        if (type.IsDefined(typeof(InterfaceTypeAttribute), false))
        {
            return TypeKind.Interface;
        }
        foreach (var (_, attribute) in GetExtensions(type))
        {
            return attribute.Kind;
        }
        return type.IsInterface || type.IsAbstract ? TypeKind.Interface : TypeKind.Object;
    }

    /// <summary>Returns whether a CLR interface or base class is an interface type, by its attributes or registration.</summary>
    public bool IsInterfaceType(Type type) =>
        type.IsDefined(typeof(InterfaceTypeAttribute), false)
        || GetExtensions(type).Any(static extension => extension.Attribute.Kind == TypeKind.Interface)
        || (type.IsInterface && _outputs.Contains(type) && GetOutputKind(type) == TypeKind.Interface);

    private void Add(Type type)
    {
        if (DirectiveClass.Is(type))
        {
            _directives.Add(type);
            return;
        }

        if (TypeAttributes.GetRoot(type) is not OperationKind.None and var root)
        {
            if (!_roots.TryGetValue(root, out var classes))
            {
                _roots[root] = classes = [];
            }
            classes.Add(type);
            return;
        }

        var isExtension = false;
        foreach (var attribute in TypeAttributes.GetExtensions(type))
        {
            isExtension = true;
            if (!_extensions.TryGetValue(attribute.ExtendedType, out var extensions))
            {
                _extensions[attribute.ExtendedType] = extensions = [];
            }
            extensions.Add((type, attribute));
            if (!_outputs.Contains(attribute.ExtendedType))
            {
                _outputs.Add(attribute.ExtendedType);
            }
        }

        if (isExtension)
        {
            return;
        }
        if (type.IsDefined(typeof(InputTypeAttribute), false) || type.IsDefined(typeof(OneOfAttribute), false))
        {
            _inputs.Add(type);
        }
        else
        {
            _outputs.Add(type);
        }
    }
}
