using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An object or interface type while the schema is being built.</summary>
public sealed class ComplexTypeDescriptor : TypeDescriptor
{
    internal ComplexTypeDescriptor(string name, Type clrType, TypeKind kind, OperationKind root = OperationKind.None)
        : base(name, clrType)
    {
        Kind = kind;
        Root = root;
    }

    /// <summary><see cref="TypeKind.Object" /> or <see cref="TypeKind.Interface" />.</summary>
    public TypeKind Kind { get; }

    /// <summary>The root type that this type is.</summary>
    public OperationKind Root { get; }

    /// <summary>The fields, in order: first those of the CLR type, then those of the extensions.</summary>
    public IList<FieldDescriptor> Fields { get; } = [];

    /// <summary>The interfaces that the type implements.</summary>
    public IList<InterfaceType> Interfaces { get; } = [];

    /// <summary>Finds a field by name.</summary>
    public FieldDescriptor? FindField(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Finds the field that reads a property of the CLR type.</summary>
    public FieldDescriptor? FindProperty(string propertyName) => Fields.FirstOrDefault(field => field.Property?.Name == propertyName);
}
