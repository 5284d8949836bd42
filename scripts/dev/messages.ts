/** What the development server sends to its host process, once. */
export interface HostOptions {
  /** The folder of the development data. */
  data: string;
  /** The header that every request must bear: other programs of this computer do not know the secret. */
  secret: string;
  /** Opens the sample case, and makes the sample first where there is none. */
  sample: boolean;
}

/** What the host process answers: the port it listens at on 127.0.0.1. */
export interface HostReady {
  port: number;
}

/** The header that bears the secret. */
export const SECRET_HEADER = 'x-second-look-dev';
