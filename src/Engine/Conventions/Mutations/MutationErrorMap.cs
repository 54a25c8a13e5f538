using System.Linq.Expressions;
using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>Converts exceptions to declared errors.</summary>
internal sealed class MutationErrorMap
{
    private readonly IReadOnlyList<Type> _declared;
    private readonly List<(Type Exception, Func<Exception, object> Create)> _factories = [];

    public MutationErrorMap(IReadOnlyList<Type> declared)
    {
        _declared = declared;
        foreach (var type in declared)
        {
            AddFactories(type);
        }
    }

    /// <summary>Returns the errors for an exception. Returns null if the exception, or one of several, is not declared.</summary>
    public IReadOnlyList<object>? Map(Exception exception)
    {
        var errors = new List<object>();
        return TryMap(exception, errors) ? errors : null;
    }

    private bool TryMap(Exception exception, List<object> errors)
    {
        if (exception is DomainErrorException domain && domain.Errors.All(IsDeclared))
        {
            errors.AddRange(domain.Errors);
            return domain.Errors.Count > 0;
        }

        if (FindFactory(exception.GetType()) is { } create)
        {
            errors.Add(create(exception));
            return true;
        }

        return exception is AggregateException { InnerExceptions: { Count: > 0 } inner } && inner.All(one => TryMap(one, errors));
    }

    private bool IsDeclared(object error) => _declared.Any(type => type.IsInstanceOfType(error));

    // The declaration for an exception's own class takes precedence over that for a base class.
    private Func<Exception, object>? FindFactory(Type? exception)
    {
        for (; exception is not null && exception != typeof(Exception); exception = exception.BaseType)
        {
            foreach (var (type, create) in _factories)
            {
                if (type == exception)
                {
                    return create;
                }
            }
        }

        return null;
    }

    private void AddFactories(Type error)
    {
        if (typeof(Exception).IsAssignableFrom(error))
        {
            _factories.Add((error, static exception => exception));
            return;
        }

        foreach (
            var method in error
                .GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name == "CreateErrorFrom" && error.IsAssignableFrom(method.ReturnType))
        )
        {
            AddFactory(method.GetParameters(), arguments => Expression.Call(method, arguments));
        }
        foreach (var constructor in error.GetConstructors())
        {
            AddFactory(constructor.GetParameters(), arguments => Expression.New(constructor, arguments));
        }
    }

    private void AddFactory(ParameterInfo[] parameters, Func<Expression, Expression> create)
    {
        if (parameters is not [var only] || !typeof(Exception).IsAssignableFrom(only.ParameterType))
        {
            return;
        }
        var exception = Expression.Parameter(typeof(Exception), "exception");
        var body = Expression.Convert(create(Expression.Convert(exception, only.ParameterType)), typeof(object));
        _factories.Add((only.ParameterType, Expression.Lambda<Func<Exception, object>>(body, exception).Compile()));
    }
}
