using System.Reflection;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <content>Fields of objects and interfaces, described by their classes.</content>
internal sealed partial class SchemaBuildContext
{
    /// <inheritdoc />
    public override FieldDescriptor CreateField(MemberInfo member, ComplexTypeDescriptor declaringType)
    {
        var reference = _reader.Read(member);
        var field = new FieldDescriptor(NamingConventions.GetFieldName(member), reference)
        {
            DeclaringType = declaringType,
            Member = member,
            ResultType = ClrTypeReader.UnwrapTask(member is MethodInfo returning ? returning.ReturnType : ((PropertyInfo)member).PropertyType),
            Description = GetDescription(member),
            DeprecationReason = GetDeprecation(member),
        };
        field.Type = ReplaceType(member, reference);
        if (member is MethodInfo method)
        {
            DescribeMethod(field, method, declaringType);
        }
        else if (member is PropertyInfo { GetMethod.IsStatic: false } property)
        {
            DescribeProperty(field, property);
        }
        else
        {
            (field.Resolver, field.ParentRequirements) = (_compiler.Lazy(member, field), []);
        }

        AddDirectives(field.Directives, member);
        foreach (var attribute in member.GetCustomAttributes<FieldDescriptorAttribute>(true).OrderBy(static attribute => attribute.Order))
        {
            attribute.Configure(field, member, this);
        }
        GlobalIdFields.Apply(field, member, this);
        SubscriptionFields.Apply(field, member, this, _compiler);
        UseDirectives(field, member, declaringType);
        FieldAuthorization.Apply(field, member, declaringType);
        return field;
    }

    private void DescribeMembers(ComplexTypeDescriptor descriptor)
    {
        if (descriptor.IsDescribed)
        {
            return;
        }
        descriptor.IsDescribed = true;

        if (descriptor.Root == OperationKind.None)
        {
            foreach (var member in MembersOf(descriptor))
            {
                SetField(descriptor, CreateField(member, descriptor));
            }
        }

        foreach (var extension in descriptor.Extensions)
        {
            foreach (var member in ClrMembers.StaticMembersOf(extension))
            {
                SetField(descriptor, CreateField(member, descriptor));
            }
        }

        InheritFields(descriptor);
        foreach (var interceptor in _builder.Interceptors)
        {
            interceptor.OnTypeDescribed(this, descriptor);
        }
    }

    // A resolver replaces the property or earlier resolver with the same name.
    private static void SetField(ComplexTypeDescriptor descriptor, FieldDescriptor field)
    {
        for (var i = 0; i < descriptor.Fields.Count; i++)
        {
            if (descriptor.Fields[i].Name != field.Name)
            {
                continue;
            }
            field.Description ??= descriptor.Fields[i].Description;
            descriptor.Fields[i] = field;
            return;
        }

        descriptor.Fields.Add(field);
    }

    // The properties of an interface, and the resolvers that a class adds to it, also apply to the objects that implement it.
    private void InheritFields(ComplexTypeDescriptor descriptor)
    {
        foreach (var parent in InterfacesOf(descriptor))
        {
            if (!_complexTypes.TryGetValue(parent, out var inherited))
            {
                continue;
            }
            foreach (var declared in MembersOf(inherited).OfType<PropertyInfo>())
            {
                if (descriptor.ClrType.GetProperty(declared.Name, ClrMembers.Instance) is { } property)
                {
                    Inherit(descriptor, property, GetDescription(declared));
                }
            }
            foreach (var member in inherited.Extensions.SelectMany(ClrMembers.StaticMembersOf))
            {
                Inherit(descriptor, member, null);
            }
        }
    }

    private void Inherit(ComplexTypeDescriptor descriptor, MemberInfo member, string? description)
    {
        if (descriptor.FindField(NamingConventions.GetFieldName(member)) is null)
        {
            var field = CreateField(member, descriptor);
            field.Description ??= description;
            descriptor.Fields.Add(field);
        }
    }

    private IEnumerable<Type> InterfacesOf(ComplexTypeDescriptor descriptor)
    {
        if (descriptor.Root != OperationKind.None)
        {
            return [];
        }
        var parents = descriptor.ClrType.GetInterfaces().ToList();
        for (var type = descriptor.ClrType.BaseType; type is not null && type != typeof(object); type = type.BaseType)
        {
            parents.Add(type);
        }
        var interfaces = parents.Where(_registrations.IsInterfaceType).ToList();
        foreach (var type in interfaces)
        {
            GetOutputType(type);
        }
        return parents.Where(parent => interfaces.Contains(parent) || (_complexTypes.TryGetValue(parent, out var known) && known.Kind == TypeKind.Interface));
    }

    private IEnumerable<MemberInfo> MembersOf(ComplexTypeDescriptor descriptor)
    {
        var type = descriptor.ClrType;
        var sources = descriptor.Extensions.Append(type).ToList();
        var ignored = sources
            .SelectMany(static source => source.GetCustomAttributes<IgnoreMembersAttribute>(false))
            .SelectMany(static attribute => attribute.Members)
            .ToHashSet(StringComparer.Ordinal);
        var bindings = sources.SelectMany(static source => source.GetCustomAttributes<BindOnlyAttribute>(false)).ToList();
        if (bindings.Count == 0 && _builder.RequiresBindOnly(type))
        {
            Report(PlaceOf(descriptor), CodeFirstErrors.BindOnlyMissing(type));
            return [];
        }

        var bound = bindings.SelectMany(static attribute => attribute.Members).ToHashSet(StringComparer.Ordinal);
        foreach (var name in ignored.Concat(bound).Where(name => type.GetProperty(name, ClrMembers.Instance) is null))
        {
            Report(PlaceOf(descriptor), CodeFirstErrors.UnknownMember(name, type));
        }

        var properties = ClrMembers
            .PropertiesOf(type)
            .Where(property => !ignored.Contains(property.Name) && (bindings.Count == 0 || bound.Contains(property.Name)));
        return type.IsDefined(typeof(ObjectTypeAttribute), false) || type.IsDefined(typeof(InterfaceTypeAttribute), false)
            ? properties.Concat<MemberInfo>(
                ClrMembers
                    .MethodsOf(type, ClrMembers.Instance)
                    .Where(static method => method.DeclaringType != typeof(object) && method.GetBaseDefinition().DeclaringType != typeof(object))
            )
            : properties;
    }

    private static Type PlaceOf(ComplexTypeDescriptor descriptor) => descriptor.Extensions is [var first, ..] ? first : descriptor.ClrType;

    private static void DescribeProperty(FieldDescriptor field, PropertyInfo property)
    {
        field.Property = property;
        field.ParentRequirements = [property.Name];
    }

    private void DescribeMethod(FieldDescriptor field, MethodInfo method, ComplexTypeDescriptor declaringType)
    {
        if (method.ReturnType == typeof(void) || method.ReturnType == typeof(Task) || method.ReturnType == typeof(ValueTask))
        {
            Report(method, CodeFirstErrors.NoResult());
            field.Type = TypeReference.To(BuiltInScalars.String);
        }

        if (method.IsGenericMethodDefinition)
        {
            Report(method, CodeFirstErrors.GenericMethod());
            field.Type = TypeReference.To(BuiltInScalars.String);
            return;
        }

        var requirements = new List<string>();
        var readsAny = !method.IsStatic;
        foreach (var parameter in method.GetParameters())
        {
            var binder = _compiler.FindBinder(parameter);
            if (parameter.ParameterType.IsByRef)
            {
                Report(method, CodeFirstErrors.ByReference(parameter.Name!));
            }
            else if (parameter.GetCustomAttribute<ParentAttribute>() is { } parent)
            {
                readsAny |= !AddRequirements(requirements, method, parameter, parent, declaringType);
            }
            else if (binder is null)
            {
                AddArgument(field, method, parameter, declaringType);
            }
            field.KeepsContext |= binder?.KeepsContext == true;
        }

        field.ParentRequirements = readsAny ? null : requirements;
        field.RunsAsynchronously = RunsAsynchronously(method);
    }

    // A method that is not async and takes a DataLoader passes on the loader's task.
    private static bool RunsAsynchronously(MethodInfo method) =>
        ClrTypeReader.UnwrapTask(method.ReturnType) != method.ReturnType
        && (
            method.IsDefined(typeof(AsyncStateMachineAttribute))
            || !method.GetParameters().Any(static parameter => typeof(IDataLoader).IsAssignableFrom(parameter.ParameterType))
        );

    private bool AddRequirements(
        List<string> requirements,
        MethodInfo method,
        ParameterInfo parameter,
        ParentAttribute parent,
        ComplexTypeDescriptor declaringType
    )
    {
        if (declaringType.Root == OperationKind.None && !parameter.ParameterType.IsAssignableFrom(declaringType.ClrType))
        {
            Report(method, CodeFirstErrors.ParentDiffers(parameter.Name!, parameter.ParameterType, declaringType.ClrType));
        }
        foreach (var name in parent.Requires)
        {
            if (
                parameter.ParameterType.GetProperty(name, ClrMembers.Instance) is null
                && !parameter.ParameterType.GetInterfaces().Any(type => type.GetProperty(name) is not null)
            )
            {
                Report(method, CodeFirstErrors.ParentRequirementUnknown(parameter.Name!, name, parameter.ParameterType));
            }
            requirements.Add(name);
        }

        return parent.Requires.Count > 0;
    }

    private void AddArgument(FieldDescriptor field, MethodInfo method, ParameterInfo parameter, ComplexTypeDescriptor declaringType)
    {
        if (declaringType.Root == OperationKind.None && method.IsStatic && parameter.ParameterType == declaringType.ClrType)
        {
            Report(method, CodeFirstErrors.ParentNotMarked(parameter.Name!));
        }
        field.Arguments.Add(CreateArgument(parameter));
    }

    private TypeReference ReplaceType(ICustomAttributeProvider member, ClrTypeReference inferred)
    {
        foreach (var attribute in member.GetCustomAttributes(true))
        {
            if (attribute is ITypeReplacementAttribute replacement)
            {
                return inferred.WithNamedType(replacement.Type);
            }
            if (attribute is GraphQLTypeAttribute { Type: var text })
            {
                return ParseType(text, inferred);
            }
        }

        return inferred;
    }

    private TypeReference ParseType(string text, TypeReference inferred)
    {
        try
        {
            return new SdlTypeReference(Language.Parser.ParseType(text));
        }
        catch (Language.GraphQLSyntaxException exception)
        {
            Report(CodeFirstErrors.InvalidTypeReference(text, exception.Message));
            return inferred;
        }
    }
}
