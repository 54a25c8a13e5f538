using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <content>Directives: definitions from classes, and applications from attributes.</content>
internal sealed partial class SchemaBuildContext
{
    private readonly OrderedDictionary<Type, InputTypeDescriptor> _directives = [];

    /// <summary>Describes a directive's arguments as the fields of an input class.</summary>
    private void AddDirective(Type type)
    {
        if (_directives.ContainsKey(type))
        {
            return;
        }
        var descriptor = new InputTypeDescriptor(DirectiveClass.GetName(type), type);
        _directives.Add(type, descriptor);
        if (InputFactory.FindConstructor(type) is null)
        {
            Report(type, CodeFirstErrors.DirectiveNotConstructible(type));
        }
        foreach (var (property, parameter) in DirectiveClass.ArgumentsOf(type))
        {
            descriptor.Fields.Add(CreateInputField(property, parameter));
        }
        _pending.Enqueue(() => Resolve(descriptor.Fields));
    }

    private DirectiveDefinition Define(InputTypeDescriptor descriptor)
    {
        var type = descriptor.ClrType;
        var attribute = type.GetCustomAttribute<DirectiveTypeAttribute>(false)!;
        IReadOnlyList<InputValueDefinition> arguments = [.. descriptor.Fields.Select(Complete)];
        var shape = new InputObjectType(descriptor.Name, () => arguments);
        var factory = new LazyFactory(() => InputFactory.Compile(descriptor));
        return new DirectiveDefinition(descriptor.Name, attribute.Locations, arguments, attribute.IsRepeatable, GetDescription(type))
        {
            CreateInstance = values => factory.Create(ToInput(shape, values)),
            Middleware = typeof(IFieldDirective).IsAssignableFrom(type)
                ? static (directive, context, next) => ((IFieldDirective)directive.Instance!).ResolveAsync(context, next)
                : null,
        };
    }

    private static InputObjectValue ToInput(InputObjectType shape, ArgumentValues values)
    {
        var input = new InputObjectValue(shape);
        foreach (var argument in shape.Fields)
        {
            if (values.TryGet(argument.Name, out var value))
            {
                input.Add(argument.Name, value);
            }
        }

        return input;
    }

    /// <summary>Adds the directives of the type and, inside them, those of the member around the field.</summary>
    private static void UseDirectives(FieldDescriptor field, MemberInfo member, ComplexTypeDescriptor declaringType)
    {
        if (declaringType.Kind == TypeKind.Interface)
        {
            return;
        }
        var places = declaringType.Extensions.Append(declaringType.ClrType).Append(member);
        var directives = places.SelectMany(static place => place.GetCustomAttributes(typeof(IFieldDirective), inherit: true)).Cast<IFieldDirective>();
        foreach (var directive in directives.Reverse())
        {
            field.UseOutermost(next => context => directive.ResolveAsync(context, next));
        }
    }

    private void AddDirectives(IList<AppliedDirective> directives, ICustomAttributeProvider place)
    {
        foreach (var directive in DirectivesAt(place))
        {
            directives.Add(directive);
        }
    }

    private List<AppliedDirective> DirectivesAt(ICustomAttributeProvider place)
    {
        var directives = new List<AppliedDirective>();
        foreach (var attribute in place.GetCustomAttributes(true))
        {
            if (attribute is IDirectiveAttribute own)
            {
                directives.Add(own.ToDirective());
            }
            else if (DirectiveClass.Is(attribute.GetType()))
            {
                AddDirective(directives, attribute);
            }
        }

        return directives;
    }

    private void AddDirective(List<AppliedDirective> directives, object attribute)
    {
        AddDirective(attribute.GetType());
        try
        {
            directives.Add(AppliedDirective.Of(attribute));
        }
        catch (NotSupportedException exception)
        {
            Report(attribute.GetType(), exception.Message);
        }
    }
}
