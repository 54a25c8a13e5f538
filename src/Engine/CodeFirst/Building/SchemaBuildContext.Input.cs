using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <content>Input object types and arguments.</content>
internal sealed partial class SchemaBuildContext
{
    /// <inheritdoc />
    public override NamedType GetInputType(Type clrType)
    {
        if (_inputs.TryGetValue(clrType, out var known))
        {
            return known;
        }
        if (FindLeaf(clrType) is { } leaf)
        {
            _outputs.TryAdd(clrType, leaf);
            return _inputs[clrType] = leaf;
        }

        if (clrType.IsInterface || clrType.IsAbstract || !CanBeOutput(clrType))
        {
            Report(_place ?? clrType, CodeFirstErrors.NotAnInputType(clrType));
            return _inputs[clrType] = BuiltInScalars.String;
        }

        var name = clrType.GetCustomAttribute<InputTypeAttribute>(false)?.Name ?? NamingConventions.GetInputTypeName(clrType);
        var descriptor = new InputTypeDescriptor(name, clrType);
        var type = new InputObjectType(
            name,
            () => [.. descriptor.Fields.Select(Complete)],
            clrType.IsDefined(typeof(OneOfAttribute), false),
            GetDescription(clrType),
            descriptor.AppliedDirectives,
            runtimeType: clrType,
            createInstance: new LazyFactory(() => InputFactory.Compile(descriptor)).Create
        );
        AddDirectives(descriptor.Directives, clrType);
        descriptor.Type = _inputs[clrType] = type;
        TryAddName(name, type, CodeFirstErrors.Display(clrType));
        _types.Add(descriptor);
        _pending.Enqueue(() =>
        {
            DescribeInput(descriptor, type);
            ResolveReferences(descriptor);
        });
        return type;
    }

    private void DescribeInput(InputTypeDescriptor descriptor, InputObjectType type)
    {
        if (descriptor.IsDescribed)
        {
            return;
        }
        descriptor.IsDescribed = true;
        if (InputFactory.FindConstructor(descriptor.ClrType) is not { } constructor)
        {
            Report(descriptor.ClrType, CodeFirstErrors.InputNotConstructible(descriptor.ClrType));
            return;
        }

        var parameters = constructor.GetParameters();
        foreach (var property in ClrMembers.PropertiesOf(descriptor.ClrType))
        {
            var parameter = parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
            if (parameter is not null || property.SetMethod?.IsPublic == true)
            {
                descriptor.Fields.Add(CreateInputField(property, parameter));
            }
        }

        if (descriptor.Fields.Count == 0)
        {
            Report(descriptor.ClrType, CodeFirstErrors.NoMembers($"input type `{descriptor.Name}`"));
        }
        foreach (var interceptor in _builder.Interceptors)
        {
            interceptor.OnTypeDescribed(this, descriptor);
        }
        if (!type.IsOneOf)
        {
            return;
        }
        foreach (
            var field in descriptor.Fields.Where(static field => field.Type is ClrTypeReference { IsNullable: false } || field.DefaultRuntimeValue is not null)
        )
        {
            Report(descriptor.ClrType, CodeFirstErrors.OneOfMemberNotNullable(field.Name));
        }
    }

    private ArgumentDescriptor CreateInputField(PropertyInfo property, ParameterInfo? parameter)
    {
        var inferred = _reader.Read(property);
        var field = new ArgumentDescriptor(NamingConventions.GetFieldName(property), ReplaceType(property, inferred))
        {
            Property = property,
            Parameter = parameter,
            RuntimeType = property.PropertyType,
            Description = GetDescription(property) ?? (parameter is null ? null : GetDescription(parameter)),
            DeprecationReason = GetDeprecation(property) ?? (parameter is null ? null : GetDeprecation(parameter)),
            DefaultRuntimeValue = DeclaredDefaults.Of(property, parameter),
        };
        GlobalIdFields.Apply(field, inferred, property, this);
        if (parameter is not null)
        {
            GlobalIdFields.Apply(field, inferred, parameter, this);
        }
        AddDirectives(field.Directives, property);
        if (parameter is not null)
        {
            AddDirectives(field.Directives, parameter);
        }
        return field;
    }

    /// <inheritdoc />
    public override ArgumentDescriptor CreateArgument(ParameterInfo parameter)
    {
        var inferred = _reader.Read(parameter);
        var argument = new ArgumentDescriptor(NamingConventions.GetArgumentName(parameter), ReplaceType(parameter, inferred))
        {
            Parameter = parameter,
            RuntimeType = parameter.ParameterType,
            Description = GetDescription(parameter),
            DeprecationReason = GetDeprecation(parameter),
            DefaultRuntimeValue = DeclaredDefaults.Of(parameter),
        };
        GlobalIdFields.Apply(argument, inferred, parameter, this);
        AddDirectives(argument.Directives, parameter);
        return argument;
    }

    private sealed class LazyFactory(Func<Func<InputObjectValue, object>> compile)
    {
        private Func<InputObjectValue, object>? _compiled;

        public object Create(InputObjectValue value) => (_compiled ??= compile())(value);
    }
}
