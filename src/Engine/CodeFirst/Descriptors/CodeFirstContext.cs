using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The context in which a schema is built from classes: finds and creates types, and collects problems.</summary>
/// <remarks>A type is created without members when it is first referenced, and completed later; therefore types may refer to one another.</remarks>
public abstract class CodeFirstContext
{
    private protected CodeFirstContext() { }

    /// <summary>The services with which the schema is built; null if none were provided.</summary>
    public abstract IServiceProvider? Services { get; }

    /// <summary>Data shared by interceptors and attributes while the schema is built, by key.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary>The default costs of fields, filters and sort orders; null if the schema does not specify costs.</summary>
    public abstract CostWeights? CostWeights { get; }

    /// <summary>Whether the IDs of one type can also be given as its keys; see <see cref="CodeFirstSchemaBuilder.AcceptsKeys" />.</summary>
    public abstract bool AcceptsKeys { get; }

    /// <summary>
    /// Converts coerced texts and lists of them; see <see cref="CodeFirstSchemaBuilder.NormalizeText" />. Null if texts are not changed. It belongs to input
    /// fields of the type <c>String</c> that are not described by an <see cref="ArgumentDescriptor" />.
    /// </summary>
    public abstract Func<object, object?>? TextFormatter { get; }

    /// <summary>The object, interface and input types known so far, in the order of their first reference.</summary>
    public abstract IReadOnlyList<TypeDescriptor> Types { get; }

    /// <summary>Returns a root type; null if no class is registered for it.</summary>
    public abstract ComplexTypeDescriptor? GetRoot(OperationKind kind);

    /// <summary>
    /// Returns the output type of a CLR type that is neither a list nor <see cref="Nullable{T}" />: a scalar, enum, object, interface or union.
    /// </summary>
    public abstract NamedType GetOutputType(Type clrType);

    /// <summary>Returns the input type of a CLR type that is neither a list nor <see cref="Nullable{T}" />: a scalar, enum or input object.</summary>
    public abstract NamedType GetInputType(Type clrType);

    /// <summary>Returns the described object or interface type of a CLR type; null if it maps to a type of another kind.</summary>
    public abstract ComplexTypeDescriptor? Describe(Type clrType);

    /// <summary>Resolves a type reference to an output type.</summary>
    public IType GetOutputType(TypeReference reference) => reference.Resolve(this, isInput: false);

    /// <summary>Resolves a type reference to an input type.</summary>
    public IType GetInputType(TypeReference reference) => reference.Resolve(this, isInput: true);

    /// <summary>Returns the type with a name, creating it on first use. Used for generated types, such as connections, filters and payloads.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="create">
    /// Creates the type with this name. Its fields should be created in its function of fields, which runs when the types that it refers to are known.
    /// </param>
    /// <exception cref="InvalidOperationException">A type of another kind has this name.</exception>
    public abstract T GetOrAddNamed<T>(string name, Func<T> create)
        where T : NamedType;

    /// <summary>Finds a type known so far by name.</summary>
    public abstract bool TryGetNamed(string name, [NotNullWhen(true)] out NamedType? type);

    /// <summary>Returns the GraphQL type reference of a member's type; for a method, of its result.</summary>
    public abstract ClrTypeReference GetTypeReference(MemberInfo member);

    /// <summary>Returns the GraphQL type reference of a parameter's type.</summary>
    public abstract ClrTypeReference GetTypeReference(ParameterInfo parameter);

    /// <summary>Returns the description of a type or member from its attribute or documentation comment.</summary>
    public abstract string? GetDescription(MemberInfo member);

    /// <summary>Returns the description of a parameter from its attribute or documentation comment.</summary>
    public abstract string? GetDescription(ParameterInfo parameter);

    /// <summary>Creates a field from a method or property, with arguments from its parameters, and applies its attributes.</summary>
    public abstract FieldDescriptor CreateField(MemberInfo member, ComplexTypeDescriptor declaringType);

    /// <summary>Creates an argument from a parameter: type, description, default and global ID.</summary>
    public abstract ArgumentDescriptor CreateArgument(ParameterInfo parameter);

    /// <summary>Returns whether a parameter is an argument, that is, not handled by a binder and not a service.</summary>
    public abstract bool IsArgument(ParameterInfo parameter);

    /// <summary>
    /// Creates a resolver from a static method. The caller passes the value of one parameter; the others are provided by binders or are arguments of the field.
    /// The method is compiled on its first call.
    /// </summary>
    /// <param name="method">The method.</param>
    /// <param name="field">The field for which the method is called.</param>
    /// <param name="given">The parameter whose value the caller passes with each call.</param>
    public abstract Func<ResolverContext, object?, FieldResult> CompileResolver(MethodInfo method, FieldDescriptor field, ParameterInfo given);

    /// <summary>Creates the definition of an argument or input field. Generated input types call it in their functions of fields.</summary>
    public abstract InputValueDefinition Complete(ArgumentDescriptor argument);

    /// <summary>Reports a problem. The build fails after all problems have been collected.</summary>
    /// <param name="place">The class or member to change.</param>
    /// <param name="message">The problem and its remedy.</param>
    public abstract void Report(MemberInfo place, string message);

    /// <summary>Reports a problem that is not caused by a single class or member.</summary>
    public abstract void Report(string message);
}
