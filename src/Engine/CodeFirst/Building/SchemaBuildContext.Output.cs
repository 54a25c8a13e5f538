using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <content>Output types: creation of objects, interfaces, unions and enums without members.</content>
internal sealed partial class SchemaBuildContext
{
    private static readonly Dictionary<OperationKind, string> s_rootDescriptions = new()
    {
        [OperationKind.Query] = "The entry points for reading data.",
        [OperationKind.Mutation] = "The entry points for changing data.",
        [OperationKind.Subscription] = "The entry points for receiving events as they occur.",
    };

    /// <inheritdoc />
    public override NamedType GetOutputType(Type clrType)
    {
        if (_outputs.TryGetValue(clrType, out var known))
        {
            return known;
        }
        if (FindLeaf(clrType) is { } leaf)
        {
            return _outputs[clrType] = leaf;
        }
        if (!CanBeOutput(clrType))
        {
            Report(_place ?? clrType, CodeFirstErrors.NotAnOutputType(clrType));
            return _outputs[clrType] = BuiltInScalars.String;
        }

        return _registrations.GetOutputKind(clrType) switch
        {
            TypeKind.Union => AddUnion(clrType),
            TypeKind.Interface => AddComplex(clrType, TypeKind.Interface),
            _ => AddComplex(clrType, TypeKind.Object),
        };
    }

    /// <inheritdoc />
    public override ComplexTypeDescriptor? Describe(Type clrType)
    {
        GetOutputType(clrType);
        if (!_complexTypes.TryGetValue(clrType, out var descriptor))
        {
            return null;
        }
        DescribeMembers(descriptor);
        return descriptor;
    }

    private NamedType? FindLeaf(Type clrType)
    {
        if (_builder.Bindings.TryGetValue(clrType, out var bound))
        {
            _named.TryAdd(bound.Name, (bound, "a bound type"));
            return bound;
        }

        if (ScalarBindings.Find(clrType) is { } scalar)
        {
            return scalar;
        }
        if (typeof(ScalarType).IsAssignableFrom(clrType) && !clrType.IsAbstract && clrType.GetConstructor(Type.EmptyTypes) is not null)
        {
            return AddScalar(clrType);
        }
        return clrType.IsEnum ? AddEnum(clrType) : null;
    }

    private NamedType AddScalar(Type clrType)
    {
        var scalar = (ScalarType)Activator.CreateInstance(clrType)!;
        if (_named.TryGetValue(scalar.Name, out var known) && known.Type.GetType() == clrType)
        {
            return known.Type;
        }
        scalar.AddDirectives(DirectivesAt(clrType));
        TryAddName(scalar.Name, scalar, CodeFirstErrors.Display(clrType));
        return scalar;
    }

    private static bool CanBeOutput(Type type) =>
        !type.IsPrimitive
        && !type.IsPointer
        && !type.IsByRef
        && !type.IsGenericParameter
        && type != typeof(void)
        && type != typeof(object)
        && !TypeAttributes.IsStatic(type)
        && !typeof(Delegate).IsAssignableFrom(type)
        && !typeof(Task).IsAssignableFrom(type)
        && ClrTypeReader.GetElementType(type) is null
        && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;

    private void AddRoot(OperationKind kind)
    {
        var name = kind.ToString();
        var classes = _registrations.GetRoots(kind);
        foreach (var type in classes.Where(static type => !TypeAttributes.IsStatic(type)))
        {
            Report(type, CodeFirstErrors.RootNotStatic());
        }

        var descriptor = new ComplexTypeDescriptor(name, typeof(object), TypeKind.Object, kind) { Extensions = classes };
        var description = classes.FirstOrDefault(type => type.Name == name) is { } main ? GetDescription(main) : null;
        Add(descriptor, description ?? s_rootDescriptions[kind]);
        _roots.Add(kind, descriptor);
    }

    private NamedType AddComplex(Type clrType, TypeKind kind)
    {
        var extensions = _registrations.GetExtensions(clrType);
        var name =
            extensions
                .Select(static extension => extension.Attribute.Name ?? extension.Class.GetCustomAttribute<GraphQLNameAttribute>(false)?.Name)
                .FirstOrDefault(static name => name is not null)
            ?? clrType.GetCustomAttribute<ObjectTypeAttribute>(false)?.Name
            ?? clrType.GetCustomAttribute<InterfaceTypeAttribute>(false)?.Name
            ?? NamingConventions.GetTypeName(clrType);
        var descriptor = new ComplexTypeDescriptor(name, clrType, kind) { Extensions = [.. extensions.Select(static extension => extension.Class)] };
        _complexTypes.Add(clrType, descriptor);
        return _outputs[clrType] = Add(descriptor, DescribeType(clrType, name, descriptor.Extensions));
    }

    private NamedType Add(ComplexTypeDescriptor descriptor, string? description)
    {
        var runtimeType = descriptor.Root == OperationKind.None ? descriptor.ClrType : null;
        foreach (var place in descriptor.Extensions.Append(descriptor.ClrType))
        {
            AddDirectives(descriptor.Directives, place);
        }
        var (name, directives) = (descriptor.Name, descriptor.AppliedDirectives);
        var fields = () => CompleteFields(descriptor);
        var interfaces = () => CompleteInterfaces(descriptor);
        descriptor.Type =
            descriptor.Kind == TypeKind.Object
                ? new ObjectType(name, fields, interfaces, description, directives, runtimeType)
                : new InterfaceType(name, fields, interfaces, description, directives, runtimeType);
        TryAddName(descriptor.Name, descriptor.Type, descriptor.Root == OperationKind.None ? CodeFirstErrors.Display(descriptor.ClrType) : "the root type");
        _types.Add(descriptor);
        _pending.Enqueue(() =>
        {
            DescribeMembers(descriptor);
            ResolveReferences(descriptor);
        });
        return descriptor.Type;
    }

    // The description of the class <Type>Type applies to the type; that of another class applies only to what it adds.
    private string? DescribeType(Type clrType, string name, IReadOnlyList<Type> extensions) =>
        extensions
            .Select(static extension => extension.GetCustomAttribute<GraphQLDescriptionAttribute>(false)?.Description)
            .FirstOrDefault(static text => text is not null)
        ?? extensions
            .Where(extension => extension.Name == clrType.Name + "Type" || extension.Name == name + "Type" || extension.Name == name)
            .Select(GetDescription)
            .FirstOrDefault(static text => text is not null)
        ?? GetDescription(clrType)
        ?? extensions.Select(GetDescription).FirstOrDefault(static text => text is not null);

    private UnionType AddUnion(Type marker)
    {
        var extensions = _registrations.GetExtensions(marker);
        var own = marker.GetCustomAttribute<UnionTypeAttribute>(false);
        var name =
            own?.Name
            ?? extensions.Select(static extension => extension.Attribute.Name).FirstOrDefault(static name => name is not null)
            ?? NamingConventions.GetTypeName(marker);
        var listed =
            own?.Members
            ?? extensions
                .Select(static extension =>
                    extension.Attribute.GetType().GetProperty(nameof(UnionTypeAttribute.Members))?.GetValue(extension.Attribute) as Type[]
                )
                .FirstOrDefault(static members => members is not null);

        var classes = extensions.Select(static extension => extension.Class).ToList();
        var union = new UnionType(
            name,
            () => CompleteUnion(marker, name, listed),
            DescribeType(marker, name, classes),
            [.. classes.Append(marker).SelectMany(DirectivesAt)],
            marker
        );
        _outputs[marker] = union;
        TryAddName(name, union, CodeFirstErrors.Display(marker));
        foreach (var member in listed ?? ImplementationsOf(marker))
        {
            GetOutputType(member);
        }
        return union;
    }

    private List<ObjectType> CompleteUnion(Type marker, string name, Type[]? listed)
    {
        var members = listed is not null
            ? [.. listed.Select(GetOutputType).OfType<ObjectType>()]
            : _complexTypes
                .Values.Where(type => type.Kind == TypeKind.Object && marker.IsAssignableFrom(type.ClrType))
                .Select(static type => (ObjectType)type.Type)
                .OrderBy(static type => type.Name, StringComparer.Ordinal)
                .ToList();
        if (members.Count == 0)
        {
            Report(marker, CodeFirstErrors.NoUnionMembers(name));
        }
        return members;
    }

    private static IEnumerable<Type> ImplementationsOf(Type marker) =>
        marker
            .Assembly.GetTypes()
            .Where(type =>
                type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
                && marker.IsAssignableFrom(type)
                && !type.IsDefined(typeof(GraphQLIgnoreAttribute), false)
            )
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);

    private EnumType AddEnum(Type clrType)
    {
        var values = clrType
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(static field => !field.IsDefined(typeof(GraphQLIgnoreAttribute)))
            .Select(field => new EnumValue(
                NamingConventions.GetEnumValueName(field),
                field.GetValue(null),
                GetDescription(field),
                GetDeprecation(field),
                DirectivesAt(field)
            ))
            .ToList();
        var name = clrType.GetCustomAttribute<EnumTypeAttribute>(false)?.Name ?? NamingConventions.GetTypeName(clrType);
        var directives = new List<AppliedDirective>();
        AddDirectives(directives, clrType);
        var type = new EnumType(name, values, GetDescription(clrType), directives, clrType);
        TryAddName(name, type, CodeFirstErrors.Display(clrType));
        _inputs[clrType] = type;
        return type;
    }

    private static string? GetDeprecation(ICustomAttributeProvider member)
    {
        foreach (var attribute in member.GetCustomAttributes(true))
        {
            if (attribute is GraphQLDeprecatedAttribute deprecated)
            {
                return deprecated.Reason;
            }
            if (attribute is ObsoleteAttribute obsolete)
            {
                return obsolete.Message ?? "No longer supported";
            }
        }

        return null;
    }
}
