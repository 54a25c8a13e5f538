using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A schema while it is being built from classes: finds and makes types, and collects problems.</summary>
/// <remarks>Types are made when they are first referred to, as shells whose fields are completed later; so references may go in circles.</remarks>
public abstract class CodeFirstContext
{
    private protected CodeFirstContext() { }

    /// <summary>The services that the schema is built with; null if there are none.</summary>
    public abstract IServiceProvider? Services { get; }

    /// <summary>What interceptors and attributes share while the schema is being built.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary>What fields, filters and orders cost that say nothing themselves; null where the schema is to say nothing of costs.</summary>
    public abstract CostWeights? CostWeights { get; }

    /// <summary>The object, interface and input types that are known so far, in the order in which they were first referred to.</summary>
    public abstract IReadOnlyList<TypeDescriptor> Types { get; }

    /// <summary>A root type, or null where nothing is registered for it.</summary>
    public abstract ComplexTypeDescriptor? GetRoot(OperationKind kind);

    /// <summary>The output type of a CLR type (no list, not <see cref="Nullable{T}" />): scalar, enum, object, interface or union.</summary>
    public abstract NamedType GetOutputType(Type clrType);

    /// <summary>The input type of a CLR type (no list, not <see cref="Nullable{T}" />): scalar, enum or input object.</summary>
    public abstract NamedType GetInputType(Type clrType);

    /// <summary>The members of the object or interface type of a CLR type, described; null where that is a type of another kind.</summary>
    public abstract ComplexTypeDescriptor? Describe(Type clrType);

    /// <summary>Makes a type reference into an output type.</summary>
    public IType GetOutputType(TypeReference reference) => reference.Resolve(this, isInput: false);

    /// <summary>Makes a type reference into an input type.</summary>
    public IType GetInputType(TypeReference reference) => reference.Resolve(this, isInput: true);

    /// <summary>The type of that name, made on first use: for types that are generated, such as connections, filters and payloads.</summary>
    /// <param name="name">The name; <paramref name="create" /> must give a type of this name.</param>
    /// <param name="create">Makes the type; its fields should be made in its function of fields, which runs when the types around it are known.</param>
    /// <exception cref="InvalidOperationException">A type of another kind has that name.</exception>
    public abstract T GetOrAddNamed<T>(string name, Func<T> create)
        where T : NamedType;

    /// <summary>Finds a type that is known so far by name.</summary>
    public abstract bool TryGetNamed(string name, [NotNullWhen(true)] out NamedType? type);

    /// <summary>How a member's type reads as a GraphQL type: of a method what it returns.</summary>
    public abstract ClrTypeReference GetTypeReference(MemberInfo member);

    /// <summary>How a parameter's type reads as a GraphQL type.</summary>
    public abstract ClrTypeReference GetTypeReference(ParameterInfo parameter);

    /// <summary>The description of a type or member: its attribute's, or its documentation comment's.</summary>
    public abstract string? GetDescription(MemberInfo member);

    /// <summary>The description of a parameter.</summary>
    public abstract string? GetDescription(ParameterInfo parameter);

    /// <summary>Makes a field of a method or property, with arguments of the parameters; its attributes run.</summary>
    public abstract FieldDescriptor CreateField(MemberInfo member, ComplexTypeDescriptor declaringType);

    /// <summary>Makes an argument of a parameter: its type, description, default and global identifier.</summary>
    public abstract ArgumentDescriptor CreateArgument(ParameterInfo parameter);

    /// <summary>Whether a parameter is an argument: no binder takes it, and it is no service.</summary>
    public abstract bool IsArgument(ParameterInfo parameter);

    /// <summary>
    /// Makes a resolver of a static method one of whose parameters the caller gives; the others come from the binders, or are arguments of the field. The
    /// method is compiled on its first call.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="field">The field that it is called for.</param>
    /// <param name="given">The parameter whose value the caller gives with each call.</param>
    public abstract Func<ResolverContext, object?, FieldResult> CompileResolver(MethodInfo method, FieldDescriptor field, ParameterInfo given);

    /// <summary>Makes the definition of an argument or input field; for the fields of generated input types, in their functions of fields.</summary>
    public abstract InputValueDefinition Complete(ArgumentDescriptor argument);

    /// <summary>Adds a problem; the build fails with all of them.</summary>
    /// <param name="place">The class or member that must be changed.</param>
    /// <param name="message">What is wrong and what to change.</param>
    public abstract void Report(MemberInfo place, string message);

    /// <summary>Adds a problem that no single class or member is at fault for.</summary>
    public abstract void Report(string message);
}
