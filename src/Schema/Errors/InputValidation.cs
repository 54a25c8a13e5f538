using System.Net.Mail;
using System.Text;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Schema.Users;

namespace Qplet.GraphQL.Schema.Errors;

/// <summary>
/// Checks the input of one mutation and collects what is wrong with it, so the client learns of all of it at once. The checks return the text to store;
/// what they return is meaningless once
/// <see cref="ThrowIfAny" /> throws.
/// </summary>
internal sealed class InputValidation
{
    private readonly List<ValidationException> _problems = [];

    /// <summary>Text of several lines: not only white space, kept as it is.</summary>
    public string Text(string value, string field, int maximum)
    {
        CheckText(value, field, maximum);
        return value;
    }

    /// <summary>Text of several lines, or null.</summary>
    public string? OptionalText(string? value, string field, int maximum) => value is null ? null : Text(value, field, maximum);

    /// <summary>A name or title: not only white space, stored without outer white space.</summary>
    public string Line(string value, string field, int maximum)
    {
        var line = value.Trim();
        CheckText(line, field, maximum);
        return line;
    }

    /// <summary>A name or title, or null.</summary>
    public string? OptionalLine(string? value, string field, int maximum) => value is null ? null : Line(value, field, maximum);

    /// <summary>An absolute http or https address.</summary>
    public string Url(Uri value, string field, int maximum)
    {
        if (!value.IsAbsoluteUri || (value.Scheme != Uri.UriSchemeHttp && value.Scheme != Uri.UriSchemeHttps))
        {
            Add(DomainErrors.NotUrl(field));
        }
        else
        {
            CheckText(value.OriginalString, field, maximum);
        }
        return value.OriginalString;
    }

    /// <summary>An absolute http or https address, or null.</summary>
    public string? OptionalUrl(Uri? value, string field, int maximum) => value is null ? null : Url(value, field, maximum);

    /// <summary>An e-mail address, stored without outer white space.</summary>
    public string Email(string value, string field)
    {
        var address = value.Trim();
        if (!IsEmail(address))
        {
            Add(DomainErrors.NotEmail(field));
        }
        return address;
    }

    /// <summary>Whether a text is an e-mail address such as people have: local part, <c>@</c>, a domain with a dot.</summary>
    public static bool IsEmail(string address) =>
        address.Length <= TextLimits.Email
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';')
        && MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.')
        && !parsed.Host.StartsWith('.')
        && !parsed.Host.EndsWith('.')
        && !parsed.Host.Contains("..")
        && parsed.Host[0] != '[';

    /// <summary>A new password and its repetition.</summary>
    public void NewPassword(string password, string repetition, string field, string repetitionField)
    {
        if (password.Length < PasswordLimits.MinimumLength)
        {
            Add(DomainErrors.TooShort(field, PasswordLimits.MinimumLength));
        }
        if (password.Length > PasswordLimits.MaximumLength)
        {
            Add(DomainErrors.TooLong(field, PasswordLimits.MaximumLength));
        }
        if (string.IsNullOrWhiteSpace(password))
        {
            Add(DomainErrors.Blank(field));
        }
        if (!string.Equals(password, repetition, StringComparison.Ordinal))
        {
            Add(DomainErrors.PasswordsDiffer(repetitionField));
        }
    }

    /// <summary>A member of a partial update that may be absent but not null: the checked value, or null where it is absent.</summary>
    public string? Present<T>(Optional<T> value, string field, Func<T, string> check)
        where T : class
    {
        if (value.IsEmpty)
        {
            return null;
        }
        if (value.Value is { } given)
        {
            return check(given);
        }
        Add(DomainErrors.Required(field));
        return null;
    }

    /// <summary>A list of at most so many items.</summary>
    public void Count<T>(IReadOnlyCollection<T> items, string field, int maximum)
    {
        if (items.Count > maximum)
        {
            Add(DomainErrors.TooMany(field, maximum));
        }
    }

    /// <summary>Remembers a problem that the caller found.</summary>
    public void Add(ValidationException problem) => _problems.Add(problem);

    /// <summary>Remembers a problem that the caller found where the condition does not hold.</summary>
    public void Require(bool condition, Func<ValidationException> problem)
    {
        if (!condition)
        {
            Add(problem());
        }
    }

    /// <summary>Ends the checks.</summary>
    /// <exception cref="ValidationException">Exactly one thing is wrong.</exception>
    /// <exception cref="AggregateException">Several things are wrong; holds one <see cref="ValidationException" /> for each.</exception>
    public void ThrowIfAny()
    {
        if (_problems.Count == 1)
        {
            throw _problems[0];
        }
        if (_problems.Count > 1)
        {
            throw new AggregateException(_problems);
        }
    }

    private void CheckText(string value, string field, int maximum)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(DomainErrors.Blank(field));
        }
        else if (value.Length > maximum)
        {
            Add(DomainErrors.TooLong(field, maximum));
        }
        else if (!IsStorable(value))
        {
            Add(DomainErrors.NotText(field));
        }
    }

    // A lone surrogate has no UTF-8 form, and PostgreSQL refuses U+0000.
    private static bool IsStorable(string value)
    {
        if (value.Contains('\0'))
        {
            return false;
        }
        for (var rest = value.AsSpan(); !rest.IsEmpty; )
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
            rest = rest[consumed..];
        }

        return true;
    }
}
